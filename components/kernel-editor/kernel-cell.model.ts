/** Typing in the grid of the kernel: what a cell shows, and which cell an arrow key goes to. */

/** What the reader typed in one cell. */
export interface CellDraft {
  readonly text: string;
  readonly isNumber: boolean;
}

/** What was typed, and the kernel that it made; it is forgotten once something else changes the kernel. */
export interface CellDrafts {
  readonly kernel: readonly number[];
  /** By the index of the cell. */
  readonly texts: ReadonlyMap<number, CellDraft>;
}

/** The drafts after typing in a cell. @param weight - what was typed as a number, null where it is none */
export function typeInCell(
  { kernel, texts }: CellDrafts,
  typed: { readonly index: number; readonly text: string; readonly weight: number | null },
): CellDrafts {
  const { index, text, weight } = typed;
  return {
    kernel: kernel.map((before, at) => (at === index && weight !== null ? weight : before)),
    texts: new Map(texts).set(index, { text, isNumber: weight !== null }),
  };
}

/** The drafts as they stand beside a kernel: the same ones, or none where the kernel isn't the one they made. */
export function draftsFor(drafts: CellDrafts, kernel: readonly number[]): CellDrafts {
  const isSame =
    kernel.length === drafts.kernel.length && kernel.every((weight, at) => weight === drafts.kernel[at]);
  return isSame ? drafts : { kernel, texts: new Map() };
}

/** Index and text of the first cell whose text is no number, null for none. */
export function wrongCell({ texts }: CellDrafts): { readonly index: number; readonly text: string } | null {
  for (const [index, { text, isNumber }] of texts) if (!isNumber) return { index, text };
  return null;
}

/** Where the caret stands in a text field. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * The cell that an arrow key goes to. Left and right leave a cell only where the caret can't go on inside it.
 * @returns null where the key stays in the cell
 */
export function nextCell(index: number, side: number, key: string, caret: Caret): number | null {
  const [rows, columns] = CELL_STEPS[key] ?? [0, 0];
  if (!mayLeave(columns, caret)) return null;
  const row = Math.floor(index / side) + rows;
  const column = (index % side) + columns;
  const isInside = row >= 0 && row < side && column >= 0 && column < side;
  const next = row * side + column;
  return isInside && next !== index ? next : null;
}

const CELL_STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Whether the caret can't go on in a direction: it stands at that end, or everything is selected. */
function mayLeave(columns: number, { start, end, length }: Caret): boolean {
  const isAll = start === 0 && end === length;
  if (columns === 0 || isAll) return true;
  const edge = columns < 0 ? 0 : length;
  return start === edge && end === edge;
}
