/** The U-Net as it is drawn, and what each of its parts costs. */

import { type UNetRow, unetLedger } from "@/lib/diffusion/unet/unet-ledger";
import { unetNorms } from "@/lib/diffusion/unet/unet-norms";
import { mapSide, type UNetPart, type UNetSpec, unetParts } from "@/lib/diffusion/unet/unet-spec";

/** A box of the drawing: one part of the network. */
export interface UNetBox {
  readonly name: string;
  readonly kind: UNetPart["kind"];
  /** Cells along a side of its maps. */
  readonly side: number;
  readonly channels: number;
  /** Do the time and the words reach it? */
  readonly isTold: boolean;
  /** The part whose maps are added to its own. */
  readonly adds: string | null;
  /** Place in the drawing, both from 1: a row a size of map. */
  readonly row: number;
  readonly column: number;
}

/** A short cut of the drawing, from one box to another in the same row. */
export interface UNetSkip {
  readonly row: number;
  /** The first column between the two, and the first one after that. */
  readonly from: number;
  readonly to: number;
}

/** Every part, from the input to the output: what shrinks stands under what it shrinks, what grows above what it grows from. */
export function unetBoxes(spec: UNetSpec): UNetBox[] {
  const told = new Set(unetNorms(spec).map(({ part }) => part));
  let column = 0;
  return unetParts(spec).map((part) => {
    const { name, kind, side } = part;
    if (kind !== "shrink" && kind !== "grow") column += 1;
    return {
      name,
      kind,
      side,
      channels: kind === "block" ? part.channels : part.to,
      isTold: told.has(name),
      adds: kind === "grow" ? part.adds : null,
      row: 1 + Math.round(Math.log2(mapSide(spec) / side)),
      column,
    };
  });
}

/** The short cuts of the drawing. */
export function unetSkips(boxes: readonly UNetBox[]): UNetSkip[] {
  return boxes.flatMap(({ adds, row, column }) => {
    const from = boxes.find(({ name }) => name === adds);
    return from === undefined ? [] : [{ row, from: from.column + 1, to: column }];
  });
}

/** One part of a network. @throws RangeError if it has no such part */
export function boxOf(spec: UNetSpec, name: string): UNetBox {
  const found = unetBoxes(spec).find((box) => box.name === name);
  if (found === undefined) throw new RangeError(`the network has no part "${name}"`);
  return found;
}

/** The ledger with its last line. */
export function ledgerView(spec: UNetSpec): {
  readonly rows: readonly UNetRow[];
  readonly total: Pick<UNetRow, "params" | "multiplyAdds">;
} {
  const rows = unetLedger(spec);
  const sum = (field: "params" | "multiplyAdds") => rows.reduce((total, row) => total + row[field], 0);
  return { rows, total: { params: sum("params"), multiplyAdds: sum("multiplyAdds") } };
}

/** The part to show where the time and the words act: the one that is open, or the next one that they reach. */
export function toldPart(spec: UNetSpec, name: string): UNetBox {
  const boxes = unetBoxes(spec);
  const from = boxes.findIndex((box) => box.name === name);
  const found = boxes.slice(Math.max(from, 0)).find(({ isTold }) => isTold);
  if (found === undefined) throw new RangeError("the last part of a U-Net is told the time");
  return found;
}

/** The normalisations of a part, by their names. */
export function normsOf(spec: UNetSpec, part: string): readonly string[] {
  return unetNorms(spec)
    .filter((norm) => norm.part === part)
    .map(({ name }) => name);
}
