/** The most that the colour of a side is mixed in: text in `--ink` on it keeps 4.5:1 in both themes. */
const FULL_PERCENT = 50;

/** The same where no text stands on it. */
export const STRONG_PERCENT = 90;

/**
 * A CSS colour on the one diverging scale of the course: zero is neutral, negative and positive go to their own colours.
 * @param value - any number
 * @param limit - the magnitude that gets the full colour, above 0
 * @param fullPercent - how much of the side's colour that is
 */
export function divergingColor(value: number, limit: number, fullPercent = FULL_PERCENT): string {
  const share = limit > 0 ? Math.min(Math.abs(value) / limit, 1) : 0;
  const side = value < 0 ? "var(--negative)" : "var(--positive)";
  return `color-mix(in oklab, ${side} ${Math.round(share * fullPercent)}%, var(--zero))`;
}
