/**
 * A network in the words of Keras, as `modelTopology` in a `model.json`: TensorFlow.js loads it, and so does Keras through
 * the TensorFlow.js converter.
 */

import { type NamedLayer, nameLayers } from "@/lib/nn/layer-names";
import type { LayerSpec, NetworkSpec, Shape } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { either, type JsonObject, listOf, oneOf, shortText, wholeNumber } from "./json-object";
import { kindOfClass, type LayerOption } from "./layer-format";
import { ModelFileError } from "./model-file-error";
import { layerOption, requireFormat, requirePossible, requireSome, shapeSides } from "./network-json";

/**
 * The topology of a chain of layers, each under its name in the ledger.
 * @throws ShapeError if two layers have the same name
 * @throws ModelFileError "unsupported-layer" for a layer that `lib/tf` doesn't build
 */
export function kerasTopology({ inputShape, layers }: NetworkSpec): object {
  const start = { batch_input_shape: [null, ...inputShape], dtype: "float32" };
  const written = nameLayers(layers).map((layer, index) => {
    const { className, config } = kerasLayer(layer);
    return { class_name: className, config: index === 0 ? { ...config, ...start } : config };
  });
  return {
    class_name: "Sequential",
    config: { name: "sequential", layers: written },
    keras_version: "tfjs-layers 4.22.0",
    backend: "tensor_flow.js",
  };
}

/**
 * The network that the `modelTopology` of a `model.json` describes: a chain of layers, as TensorFlow.js and Keras 2 save it.
 * Options at their default are left out.
 * @throws ModelFileError "malformed", "unsupported-layer" or "impossible-network"
 */
export function parseTopology(modelJson: JsonObject): NetworkSpec {
  const topology = modelJson.object("modelTopology");
  const model = topology.has("model_config") ? topology.object("model_config") : topology;
  const className = model.get("class_name", shortText);
  if (className !== "Sequential") {
    throw new ModelFileError({
      reason: "unsupported-layer",
      layer: className,
      kind: className,
      option: null,
    });
  }
  const chain = model.object("config");
  const all = chain.objects("layers");
  const layers = requireSome(
    chain,
    all.filter((layer) => layer.get("class_name", shortText) !== "InputLayer"),
  );
  const inputShape = startShape(all[0]?.object("config") ?? chain); // there is a first one
  const spec = requirePossible({ inputShape, layers: layers.map(parseKerasLayer) });
  requireLastAxis(layers, spec);
  return spec;
}

/** A normalisation runs along the last axis here; Keras may give its number, with the axis of the examples counted. */
function requireLastAxis(written: readonly JsonObject[], { layers, inputShape }: NetworkSpec): void {
  network(layers, inputShape).rows.forEach(({ name, kind, inputShape: { length: last } }, index) => {
    const fields = written[index]?.object("config").fields ?? {};
    if (kind !== "batchNorm" || fields.axis === undefined) return;
    layerOption(fields, "axis", either(oneOf([-1, last]), listOf(oneOf([last]), 1)), { layer: name, kind });
  });
}

function kerasLayer(layer: NamedLayer): { className: string; config: object } {
  const place = { layer: layer.name, kind: layer.kind };
  const { className, options, fixed } = requireFormat(layer.kind, place);
  const given: Readonly<Record<string, unknown>> = { ...layer };
  const values: Record<string, unknown> = {};
  for (const [option, { keras, check, byDefault, isSize }] of Object.entries(options)) {
    const value = given[option] === undefined ? defaultValue(byDefault, given) : given[option];
    const checked = layerOption({ [option]: value }, option, check, place);
    values[keras] = isSize && typeof checked === "number" ? [checked, checked] : checked;
  }
  return { className, config: { name: layer.name, trainable: true, ...values, ...fixed } };
}

function parseKerasLayer(json: JsonObject): LayerSpec {
  const className = json.get("class_name", shortText);
  const config = json.object("config");
  const name = config.get("name", shortText);
  const kind = kindOfClass(className) ?? className;
  const place = { layer: name, kind };
  const { options, fixed } = requireFormat(kind, place);
  for (const [option, value] of Object.entries(fixed)) {
    if (config.has(option)) layerOption(config.fields, option, oneOf([value]), place);
  }
  const values: Record<string, unknown> = {};
  for (const [option, { keras, check, byDefault, isSize }] of Object.entries(options)) {
    if (byDefault !== undefined && !config.has(keras)) continue;
    const value = layerOption(config.fields, keras, check, place);
    const shortest = isSize ? oneNumber(value) : value;
    if (String(shortest) !== String(defaultValue(byDefault, values))) values[option] = shortest;
  }
  return { kind, name, ...values } as unknown as LayerSpec; // the format has checked every option
}

function startShape(config: JsonObject): Shape {
  const key = config.has("batch_shape") ? "batch_shape" : "batch_input_shape";
  const [, ...shape] = config.get(key, listOf(either(oneOf([null]), wholeNumber())));
  if (shapeSides.accepts(shape)) return shape;
  throw config.malformed(key, "must have null for the examples only");
}

function defaultValue(
  byDefault: LayerOption["byDefault"],
  values: Readonly<Record<string, unknown>>,
): unknown {
  return typeof byDefault === "object" ? values[byDefault.like] : byDefault;
}

/** A size of two equal sides as one number. */
function oneNumber(value: unknown): unknown {
  return Array.isArray(value) && value[0] === value[1] ? value[0] : value;
}
