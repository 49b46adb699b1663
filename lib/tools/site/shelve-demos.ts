import { endOfBoundary } from "./end-of-boundary";

/** A slide of a page to read, where far slides are there but not drawn; a deck hides all slides but one. */
const READING_SLIDE = 'class="reading-slide"';
/** Where a demo or a question begins whose prerendered part stands in its place. */
const SLOT = /data-(?<kind>widget|question)-slot="[^"]*"><!--\$-->/g;
/** Demos that a reader may see before any script has run: those of the first screen. Questions before them stand in place too. */
const STAND_IN_PLACE = 2;

/**
 * Puts the prerendered parts of a chapter's far demos and questions on a shelf: into a `<template>`, which is parsed and then costs nothing, until
 * `components/widget/shelved-demos.ts` puts each in its place as it comes near the screen. Left in its place, every one of
 * them is laid out while the page opens, twice, however far below the screen: the browser looks for fields to fill in, for which it lays
 * out every slide that has one. To React, what is on the shelf is a part of the page that has yet to be revealed (`$~`).
 *
 * @param html - a whole prerendered page, its parts in their places (see `inlineBoundaries`)
 * @returns the page with all demos but the first two, and the questions after them, on their shelves; as it was if it isn't a chapter to read
 * @throws Error if a boundary isn't closed
 */
export function shelveDemos(html: string): string {
  if (!html.includes(READING_SLIDE)) return html;
  let page = "";
  let done = 0;
  let demos = 0;
  for (const slot of html.matchAll(SLOT)) {
    if (slot.groups?.kind === "widget") demos += 1;
    if (demos < STAND_IN_PLACE || (demos === STAND_IN_PLACE && slot.groups?.kind === "widget")) continue;
    const from = slot.index + slot[0].length;
    if (from < done) continue;
    const end = endOfBoundary(html, from);
    const open = slot[0].replace("<!--$-->", "<!--$~--><template data-shelved>");
    page += `${html.slice(done, slot.index)}${open}${html.slice(from, end)}</template>`;
    done = end;
  }
  return page + html.slice(done);
}
