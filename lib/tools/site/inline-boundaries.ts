/**
 * React writes large parts below a Suspense boundary at the end of a page and lets a script move them to their place.
 * In a page that is complete anyway this only costs: a link to a slide lands before the slide is there, the first paint waits for
 * the script, and without JavaScript the part never shows. This puts each part back in its place, as React itself
 * writes a boundary that is small.
 *
 * @param html - a whole prerendered page
 * @returns the page with every part in its place; the page as it was where one of its parts isn't understood
 */
export function inlineBoundaries(html: string): string {
  let page = html;
  for (const id of html.match(/(?<=<template id="B:)[0-9a-f]+(?="><\/template>)/g) ?? []) {
    const placed = placePart(page, id);
    if (placed === null) return html;
    page = placed;
  }
  return page;
}

/** The page with one part moved to its placeholder; null if the page isn't written as expected. */
function placePart(page: string, id: string): string | null {
  const placeholder = `<!--$?--><template id="B:${id}"></template><!--/$-->`;
  const open = `<div hidden id="S:${id}">`;
  const move = `$RC("B:${id}","S:${id}")</script>`;
  const close = "</div><script>";
  const start = page.indexOf(open);
  const moveAt = page.indexOf(move, start);
  const end = page.lastIndexOf(close, moveAt);
  if (!page.includes(placeholder) || start < 0 || moveAt < 0 || end < start) return null;
  const part = page.slice(start + open.length, end);
  const without = page.slice(0, start) + page.slice(moveAt + move.length);
  return without.replace(placeholder, () => `<!--$-->${part}<!--/$-->`);
}
