/** What one layer does to a shape, and what it costs: the common answer of every kind of layer. */

import type { Shape } from "./layer-spec";
import type { FieldLayer } from "./receptive-field";

export interface LayerEffect {
  readonly outputShape: Shape;
  /** All the numbers the layer keeps, trained or not. */
  readonly params: number;
  /** Those of `params` that training doesn't learn: the moving statistics of a batch normalisation. */
  readonly nonTrainableParams: number;
  /** For one example. */
  readonly multiplyAdds: number;
  /**
   * What happens to the receptive field: each cell sees what the cell under it saw ("kept"), a window slides over the
   * rows and columns, or places no longer mean a region of the input ("lost").
   */
  readonly field: "kept" | "lost" | { readonly rows: FieldLayer; readonly columns: FieldLayer };
}

/** The effect of a layer that learns nothing and multiplies nothing. */
export function freeEffect(outputShape: Shape, field: LayerEffect["field"]): LayerEffect {
  return { outputShape, params: 0, nonTrainableParams: 0, multiplyAdds: 0, field };
}
