/** The receptive field of an image's cells, down the rows and along the columns. */

import type { LayerEffect } from "./layer-effect";
import { extendField, INPUT_FIELD, type ReceptiveField, uniteFields } from "./receptive-field";

/** What one cell sees of the network's input, down the rows and along the columns, in input cells. */
export interface ImageField {
  readonly rows: ReceptiveField;
  readonly columns: ReceptiveField;
}

/** The input image's own field: each cell, itself. */
export const INPUT_IMAGE_FIELD: ImageField = { rows: INPUT_FIELD, columns: INPUT_FIELD };

/** The field after a layer; null once it is lost. */
export function fieldAfter(field: ImageField | null, change: LayerEffect["field"]): ImageField | null {
  if (field === null || change === "kept") return field;
  if (change === "lost") return null;
  return {
    rows: extendField(field.rows, change.rows),
    columns: extendField(field.columns, change.columns),
  };
}

/** The field of the sum of two branches; null if either is lost or their jumps differ. */
export function uniteImageFields(one: ImageField | null, other: ImageField | null): ImageField | null {
  if (one === null || other === null) return null;
  const rows = uniteFields(one.rows, other.rows);
  const columns = uniteFields(one.columns, other.columns);
  return rows === null || columns === null ? null : { rows, columns };
}
