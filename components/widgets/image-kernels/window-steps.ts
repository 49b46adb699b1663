/** Where the pointer or a key puts the window. */

export interface PixelPosition {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pixel of a picture under a point of the page. @param box - where the picture is drawn, in CSS pixels */
export function pixelAt(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  point: { readonly clientX: number; readonly clientY: number },
  size: Size,
): PixelPosition {
  const column = Math.floor(((point.clientX - box.left) / box.width) * size.width);
  const row = Math.floor(((point.clientY - box.top) / box.height) * size.height);
  return inside({ row, column }, size);
}

const DIRECTIONS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where an arrow key moves the window: 1 pixel, 10 with Shift. @returns null for any other key */
export function stepWindow(
  from: PixelPosition,
  key: { readonly key: string; readonly shiftKey: boolean },
  size: Size,
): PixelPosition | null {
  const direction = DIRECTIONS[key.key];
  if (!direction) return null;
  const pixels = key.shiftKey ? 10 : 1;
  return inside({ row: from.row + direction[0] * pixels, column: from.column + direction[1] * pixels }, size);
}

/** The frame round the window on a picture, in shares of its sides. */
export function windowFrame(
  centre: PixelPosition,
  side: number,
  size: Size,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  return {
    left: (centre.column - (side - 1) / 2) / size.width,
    top: (centre.row - (side - 1) / 2) / size.height,
    width: side / size.width,
    height: side / size.height,
  };
}

function inside({ row, column }: PixelPosition, { width, height }: Size): PixelPosition {
  return {
    row: Math.min(Math.max(row, 0), height - 1),
    column: Math.min(Math.max(column, 0), width - 1),
  };
}
