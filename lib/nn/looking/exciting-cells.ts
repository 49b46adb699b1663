/** Which images excite a filter most, and where. */

/** The strongest cell of one map for one image. */
export interface ExcitingCell {
  /** Place of the image in its set. */
  readonly image: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Keeps the images with the strongest cells, filter by filter; each image counts once for a filter. */
export class ExcitingCells {
  readonly #keep: number;
  readonly #best: ExcitingCell[][];

  /** @param keep - how many images for each filter */
  constructor(filters: number, keep: number) {
    this.#keep = keep;
    this.#best = Array.from({ length: filters }, () => []);
  }

  /**
   * Looks at the maps of some images.
   * @param maps - `[images, side, side, filters]` in row order
   * @param first - place of the first of these images in its set
   */
  add(maps: Float32Array, side: number, first: number): void {
    const filters = this.#best.length;
    const each = side * side * filters;
    for (let start = 0; start < maps.length; start += each) {
      for (let filter = 0; filter < filters; filter++) {
        const { cell, value } = strongest(maps, start + filter, filters, side * side);
        const row = Math.floor(cell / side);
        this.#offer(filter, { image: first + start / each, row, column: cell % side, value });
      }
    }
  }

  /** The strongest first, for each filter. */
  best(): readonly (readonly ExcitingCell[])[] {
    return this.#best;
  }

  #offer(filter: number, cell: ExcitingCell): void {
    const list = this.#best[filter] as ExcitingCell[]; // one a filter
    const last = list.at(-1);
    if (last && list.length === this.#keep && cell.value <= last.value) return;
    const place = list.findIndex(({ value }) => value < cell.value);
    list.splice(place === -1 ? list.length : place, 0, cell);
    list.length = Math.min(list.length, this.#keep);
  }
}

function strongest(values: Float32Array, start: number, step: number, cells: number) {
  let best = 0;
  for (let cell = 1; cell < cells; cell++) {
    if ((values[start + cell * step] as number) > (values[start + best * step] as number)) best = cell;
  }
  return { cell: best, value: values[start + best * step] as number }; // inside, as above
}
