import type { Locator, Page } from "playwright/test";

/** The pad on which the reader draws. */
export function drawingPad(demo: Locator): Locator {
  return demo.locator(".digit-input-slate canvas");
}

/** The digit that the network answers. */
export function answer(demo: Locator): Locator {
  return demo.locator(".digit-reader-verdict strong");
}

/** Points of a stroke, in shares of the pad's sides, from its top left corner. */
export type DrawnStroke = readonly (readonly [x: number, y: number])[];

/** Draws one stroke with the mouse. */
export async function drawStroke(page: Page, demo: Locator, stroke: DrawnStroke) {
  const [first, ...others] = await pagePoints(demo, stroke);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
}

/** Draws one stroke with a finger; the page must be one of a device with touch. */
export async function drawWithFinger(page: Page, demo: Locator, stroke: DrawnStroke) {
  const [first, ...others] = await pagePoints(demo, stroke);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [first]);
  let from = first;
  for (const to of others) {
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const x = from.x + share * (to.x - from.x);
      await touch("touchMove", [{ x, y: from.y + share * (to.y - from.y) }]);
    }
    from = to;
  }
  await touch("touchEnd", []);
}

/** The points of a stroke on the page, in CSS pixels. */
async function pagePoints(demo: Locator, stroke: DrawnStroke) {
  await drawingPad(demo).scrollIntoViewIfNeeded();
  const box = await drawingPad(demo).boundingBox();
  if (!box) throw new Error("the pad isn't shown");
  const [first, ...others] = stroke.map(([x, y]) => ({
    x: box.x + x * box.width,
    y: box.y + y * box.height,
  }));
  if (!first) throw new Error("a stroke needs a point");
  return [first, ...others] as const;
}

/** A 1. */
export const ONE = [
  [0.52, 0.2],
  [0.48, 0.8],
] as const;

/** A 7. */
export const SEVEN = [
  [0.3, 0.22],
  [0.7, 0.22],
  [0.45, 0.8],
] as const;
