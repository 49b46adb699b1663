/** The code of a sequential model, in Keras or TensorFlow.js. */

import type { Shape } from "@/lib/nn/layer-spec";
import type { Dialect } from "./code-problem";
import { type ChainLayer, camelCase, isOption, LAYER_FORMS, type LayerArgument } from "./layer-form";
import { tidyLayer } from "./tidy-layer";

const INDENT = "  ";

/** Layers on one line are broken up beyond so many characters. */
const MAX_LINE = 88;

/**
 * Code that makes this network when it is run, and that `parseSequentialCode` reads back as the same layers. Padding in cells
 * becomes a layer of its own.
 * TensorFlow.js has no groups: see `unwritableLayers`.
 * @example sequentialCode([{ kind: "conv2d", filters: 8, kernel: 3 }], [28, 28, 1], "keras")
 */
export function sequentialCode(layers: readonly ChainLayer[], inputShape: Shape, dialect: Dialect): string {
  const lines = layers.flatMap(withPaddingApart).map((layer) => `${layerCode(layer, dialect)},`);
  if (dialect === "keras") {
    return [
      "import keras",
      "from keras import layers",
      "",
      "model = keras.Sequential([",
      ...[`keras.Input(shape=${valueCode(inputShape, dialect)}),`, ...lines].map(indented),
      "])",
      "",
    ].join("\n");
  }
  return [
    'import * as tf from "@tensorflow/tfjs";',
    "",
    "const model = tf.sequential({",
    "  layers: [",
    ...[`tf.layers.inputLayer({ inputShape: ${valueCode(inputShape, dialect)} }),`, ...lines].map((line) =>
      indented(indented(line)),
    ),
    "  ],",
    "});",
    "",
  ].join("\n");
}

/** Positions of the layers that a dialect can't say: TensorFlow.js has no convolution in groups. */
export function unwritableLayers(layers: readonly ChainLayer[], dialect: Dialect): readonly number[] {
  if (dialect === "keras") return [];
  return layers.flatMap((layer, index) => ("groups" in layer && (layer.groups ?? 1) !== 1 ? [index] : []));
}

/** Keras pads in cells with a layer before. */
function withPaddingApart(layer: ChainLayer): readonly ChainLayer[] {
  if (layer.kind === "zeroPad2d" || !("padding" in layer)) return [layer];
  const { padding = "valid", ...rest } = layer;
  if (typeof padding === "string") return [layer];
  return [{ kind: "zeroPad2d", padding }, rest];
}

/**
 * One layer, as in a list of layers.
 * @example layerCode({ kind: "conv2d", filters: 8, kernel: 3 }, "keras") // "layers.Conv2D(filters=8, kernel_size=3)"
 */
export function layerCode(layer: ChainLayer, dialect: Dialect): string {
  const form = LAYER_FORMS[layer.kind];
  const options: Readonly<Record<string, unknown>> = { ...tidyLayer(layer) };
  const list = form.arguments.filter(isOption).flatMap((argument) => {
    const isWritten =
      options[argument.option] !== undefined && (dialect === "keras" || !argument.isKerasOnly);
    return isWritten ? [argumentCode(argument, options[argument.option], dialect)] : [];
  });
  if (layer.name !== undefined) list.push(pairCode("name", JSON.stringify(layer.name), dialect));
  if (dialect === "keras") return broken(`layers.${form.keras[0]}(`, list, ")");
  if (list.length > 0) return broken(`tf.layers.${form.tfjs[0]}({ `, list, " })");
  // TensorFlow.js' global poolings fail without a record, even an empty one.
  return `tf.layers.${form.tfjs[0]}(${layer.kind.startsWith("global") ? "{}" : ""})`;
}

function argumentCode({ name, type }: LayerArgument, value: unknown, dialect: Dialect): string {
  // TensorFlow.js wants both sides of an enlargement and of a padding that differs.
  const isPair = dialect === "tfjs" && name === "size" && typeof value === "number";
  return pairCode(name, valueCode(isPair ? [value, value] : value, dialect, type === "shape"), dialect);
}

function pairCode(name: string, value: string, dialect: Dialect): string {
  return dialect === "keras" ? `${name}=${value}` : `${camelCase(name)}: ${value}`;
}

function valueCode(value: unknown, dialect: Dialect, isShape = true): string {
  if (typeof value === "boolean" && dialect === "keras") return value ? "True" : "False";
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = value.map((item) => valueCode(item, dialect, false)).join(", ");
  if (dialect === "tfjs") return `[${items}]`;
  return isShape && value.length === 1 ? `(${items},)` : `(${items})`;
}

function broken(start: string, list: readonly string[], end: string): string {
  const line = start + list.join(", ") + end;
  if (line.length <= MAX_LINE) return line;
  return [start.trimEnd(), ...list.map((item) => `  ${item},`), end.trimStart()].join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, INDENT);
}
