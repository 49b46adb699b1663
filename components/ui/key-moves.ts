/** The arrow keys as steps, x to the right and y down. */
export const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A pressed key, as keyboard events have it. */
interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Whether a key belongs to the browser rather than to a demo. */
export function hasModifier(event: Pick<KeyPress, "altKey" | "ctrlKey" | "metaKey">): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** Other map: Shift with a sideways arrow, or a square bracket. 0 for any other key. */
function mapStep(event: KeyPress): -1 | 0 | 1 {
  if (event.key === "[" || (event.shiftKey && event.key === "ArrowLeft")) return -1;
  if (event.key === "]" || (event.shiftKey && event.key === "ArrowRight")) return 1;
  return 0;
}

/** What a key asks on a map: so many columns, rows and maps further; null for any other key. */
export function cellStep(
  event: KeyPress,
): { readonly x: number; readonly y: number; readonly map: number } | null {
  const map = mapStep(event);
  if (map !== 0) return { x: 0, y: 0, map };
  const arrow = hasModifier(event) ? undefined : ARROWS[event.key];
  return arrow ? { ...arrow, map: 0 } : null;
}
