import { endOfBoundary } from "./end-of-boundary";

/**
 * React writes large parts below a Suspense boundary at the end of a page and lets a script move them to their place.
 * In a page that is complete anyway this only costs: a link to a slide lands before the slide is there, demos stay invisible for
 * 300 ms after the first paint, and without JavaScript the part never shows. This puts each part back in its place, as React itself
 * writes a boundary that is small. What stood there in the meantime goes.
 *
 * @param html - a whole prerendered page
 * @returns the page with every part in its place
 * @throws Error if a part isn't written as expected, which a new version of React may bring
 */
export function inlineBoundaries(html: string): string {
  let page = html;
  for (const id of html.match(/(?<=<template id="B:)[0-9a-f]+(?="><\/template>)/g) ?? []) {
    page = placePart(page, id);
  }
  return page;
}

/** The page with one part moved to its placeholder. */
function placePart(page: string, id: string): string {
  const open = `<div hidden id="S:${id}">`;
  const move = `$RC("B:${id}","S:${id}")</script>`;
  const start = page.indexOf(open);
  const moveAt = page.indexOf(move, start);
  const end = page.lastIndexOf("</div><script>", moveAt);
  if (start < 0 || moveAt < 0 || end < start)
    throw new Error(`part ${id} of a page isn't where it is expected`);
  const part = page.slice(start + open.length, end);
  const without = page.slice(0, start) + page.slice(moveAt + move.length);
  const placeholder = `<!--$?--><template id="B:${id}"></template>`;
  const at = without.indexOf(placeholder);
  if (at < 0) throw new Error(`the place of part ${id} of a page isn't written as expected`);
  const after = endOfBoundary(without, at + placeholder.length);
  return `${without.slice(0, at)}<!--$-->${part}${without.slice(after)}`;
}
