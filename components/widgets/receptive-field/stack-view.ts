/** What one cell at the top of a stack of layers sees at each level below it, down to the input. */

import { type ConvGeometry, convGeometry, inputWindow } from "@/lib/nn/conv-geometry";
import { extendField, INPUT_FIELD, type ReceptiveField } from "@/lib/nn/receptive-field";
import { ShapeError, type ShapeErrorValues } from "@/lib/nn/shape-error";
import type { StackLayer } from "./stack-ranges";

/** A stack over an input of so many cells a side. */
export interface Stack {
  readonly input: number;
  readonly layers: readonly StackLayer[];
  readonly padding: "valid" | "same";
}

/** One level of the stack along one axis: the input, or what a layer makes. */
export interface Level {
  /** Null for the input. */
  readonly layer: StackLayer | null;
  /** Number of cells along one side. */
  readonly cells: number;
  /** What its cells see of the input. */
  readonly field: ReceptiveField;
  /** How the layer's window moves over the level before; null for the input. */
  readonly geometry: ConvGeometry | null;
}

/** Levels from the input up; where a layer can't be, those before it, and why. */
export interface StackLevels {
  readonly levels: readonly Level[];
  readonly problem:
    | (ShapeErrorValues["kernel-too-large"] & {
        /** Of the layer that can't be, from 0. */
        readonly index: number;
      })
    | null;
}

/** A cell that is seen along one axis, and by how many ways from the chosen output cell. Outside the level it is padding. */
export interface SeenCell {
  readonly index: number;
  readonly ways: number;
}

/** The levels of a stack. A kernel that doesn't fit ends them; it is never an exception. */
export function stackLevels({ input, layers, padding }: Stack): StackLevels {
  const levels: Level[] = [{ layer: null, cells: input, field: INPUT_FIELD, geometry: null }];
  for (const [index, layer] of layers.entries()) {
    const below = levels.at(-1) as Level; // the input at least
    try {
      const geometry = convGeometry({ ...layer, input: below.cells, padding });
      const field = extendField(below.field, { ...layer, paddingBefore: geometry.paddingBefore });
      levels.push({ layer, cells: geometry.output, field, geometry });
    } catch (error) {
      if (!(error instanceof ShapeError) || error.code !== "kernel-too-large") throw error;
      return { levels, problem: { ...(error.values as ShapeErrorValues["kernel-too-large"]), index } };
    }
  }
  return { levels, problem: null };
}

/** Side of the stack's output; null where a layer can't be. */
export function outputSide(stack: Stack): number | null {
  const { levels, problem } = stackLevels(stack);
  return problem ? null : (levels.at(-1)?.cells ?? null);
}

/**
 * What an output cell sees at each level, in the order of the levels.
 * @param place - which cell of the last level, from 0
 */
export function seenCells(levels: readonly Level[], place: number): readonly (readonly SeenCell[])[] {
  const seen: (readonly SeenCell[])[] = [[{ index: place, ways: 1 }]];
  for (let level = levels.length - 1; level > 0; level -= 1) {
    seen.unshift(cellsBelow(seen[0] ?? [], levels[level] as Level)); // in range
  }
  return seen;
}

function cellsBelow(above: readonly SeenCell[], { geometry }: Level): readonly SeenCell[] {
  const ways = new Map<number, number>();
  for (const cell of above) {
    // What lies in the padding of a level is made by no window.
    if (!geometry || cell.index < 0 || cell.index >= geometry.output) continue;
    for (const index of inputWindow(geometry, cell.index)) {
      ways.set(index, (ways.get(index) ?? 0) + cell.ways);
    }
  }
  return [...ways].map(([index, count]) => ({ index, ways: count })).sort((a, b) => a.index - b.index);
}

/** The chosen place along one axis: in the middle where none was chosen, the last one beyond it. */
export function chosenPlace(wanted: number | null, cells: number): number {
  return wanted === null ? Math.floor((cells - 1) / 2) : Math.min(wanted, cells - 1);
}

/** Weights of the stack from one channel to one channel, without biases, and of one convolution with the same field. */
export function stackWeights(levels: readonly Level[]): {
  readonly kernels: readonly number[];
  readonly stack: number;
  readonly single: number;
} {
  const kernels = levels.flatMap(({ layer }) => (layer?.kind === "conv" ? [layer.kernel] : []));
  const field = levels.at(-1)?.field.size ?? 1;
  return { kernels, stack: kernels.reduce((sum, kernel) => sum + kernel ** 2, 0), single: field ** 2 };
}
