/** The layers of the digits network as this demo shows them; a test holds the table to `lib/nn/networks/digits`. */

export type LayerName =
  | "image"
  | "conv1"
  | "relu1"
  | "pool1"
  | "conv2"
  | "relu2"
  | "pool2"
  | "logits"
  | "softmax";

/** What the cells of a layer are made of. A dense layer is a convolution whose window is its whole input. */
export type LayerWork = "input" | "weighted" | "relu" | "pool" | "softmax";

export interface DigitLayer {
  readonly name: LayerName;
  readonly work: LayerWork;
  /** The layer it is computed from; itself for the image. */
  readonly from: LayerName;
  readonly height: number;
  readonly width: number;
  /** Number of maps, or of units where a map is a single cell. */
  readonly channels: number;
  /** Side of the window in the layer it comes from, in cells. */
  readonly window: number;
  /** Cells by which the window moves from one output cell to the next. */
  readonly stride: number;
}

type Row = readonly [
  LayerName,
  LayerWork,
  LayerName,
  side: number,
  channels: number,
  window: number,
  stride: number,
];

const ROWS: readonly Row[] = [
  ["image", "input", "image", 28, 1, 1, 1],
  ["conv1", "weighted", "image", 24, 8, 5, 1],
  ["relu1", "relu", "conv1", 24, 8, 1, 1],
  ["pool1", "pool", "relu1", 12, 8, 2, 2],
  ["conv2", "weighted", "pool1", 8, 16, 5, 1],
  ["relu2", "relu", "conv2", 8, 16, 1, 1],
  ["pool2", "pool", "relu2", 4, 16, 2, 2],
  ["logits", "weighted", "pool2", 1, 10, 4, 1],
  ["softmax", "softmax", "logits", 1, 10, 1, 1],
];

/** All layers from the image to the probabilities. */
export const DIGIT_LAYERS: readonly DigitLayer[] = ROWS.map(
  ([name, work, from, side, channels, window, stride]) => ({
    name,
    work,
    from,
    height: side,
    width: side,
    channels,
    window,
    stride,
  }),
);

/** The layers whose maps are drawn, in order. */
export const MAP_LAYERS: readonly DigitLayer[] = DIGIT_LAYERS.filter(
  (layer) => layer.name !== "image" && layer.height > 1,
);

export const LAYER_NAMES: readonly LayerName[] = DIGIT_LAYERS.map(({ name }) => name);

/** The layer of that name. */
export function digitLayer(name: LayerName): DigitLayer {
  return DIGIT_LAYERS[LAYER_NAMES.indexOf(name)] as DigitLayer; // every name is in the table
}

/** Shape as it is written under maps, such as "24 × 24 × 8"; "10" for units. */
export function layerShapeText({ height, width, channels }: DigitLayer): string {
  return height === 1 ? String(channels) : `${height} × ${width} × ${channels}`;
}
