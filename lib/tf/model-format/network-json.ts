/** A network described in JSON, in the words of `lib/nn`, that others may have written. */

import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { ShapeError } from "@/lib/nn/shape-error";
import { MAX_EXTENT } from "@/lib/nn/whole-number";
import { brief, type Check, type JsonObject, listOf, shortText, wholeNumber } from "./json-object";
import { type LayerFormat, layerFormat } from "./layer-format";
import { ModelFileError } from "./model-file-error";

/** A shape without its batch axis. */
export const shapeSides = listOf(wholeNumber(1, MAX_EXTENT));

/** Which layer is read, for messages. */
export interface LayerPlace {
  readonly layer: string;
  readonly kind: string;
}

/**
 * The network that an object describes by its `inputShape` and `layers`.
 * @throws ModelFileError "malformed", "unsupported-layer" or "impossible-network"
 */
export function parseNetwork(json: JsonObject): NetworkSpec {
  const layers = requireSome(json, json.objects("layers")).map(parseLayer);
  return requirePossible({ inputShape: json.get("inputShape", shapeSides), layers });
}

/** The layers that an object has, once there is one. @throws ModelFileError "malformed" */
export function requireSome(json: JsonObject, layers: readonly JsonObject[]): readonly JsonObject[] {
  if (layers.length === 0) throw json.malformed("layers", "must have at least one layer");
  return layers;
}

function parseLayer(json: JsonObject): LayerSpec {
  const kind = json.get("kind", shortText);
  const named = json.has("name") ? { kind, name: json.get("name", shortText) } : { kind };
  const place = { kind, layer: named.name ?? json.place };
  const { options } = requireFormat(kind, place);
  const given = Object.keys(json.fields).filter((field) => field !== "kind" && field !== "name");
  const unknown = given.find((field) => !Object.hasOwn(options, field));
  if (unknown !== undefined) throw unsupportedLayer(place, unknown, json.fields[unknown]);
  const values = Object.entries(options)
    .filter(([option, { byDefault }]) => byDefault === undefined || json.has(option))
    .map(([option, { check }]) => [option, layerOption(json.fields, option, check, place)]);
  return { ...named, ...Object.fromEntries(values) } as LayerSpec; // the format has checked every option
}

/**
 * One option of a layer.
 * @throws ModelFileError "unsupported-layer" if it isn't what it must be, or isn't there
 */
export function layerOption<T>(
  fields: Readonly<Record<string, unknown>>,
  option: string,
  check: Check<T>,
  place: LayerPlace,
): T {
  const value = Object.hasOwn(fields, option) ? fields[option] : undefined;
  if (!check.accepts(value)) throw unsupportedLayer(place, option, value);
  return value;
}

/** @throws ModelFileError "unsupported-layer" for a kind that can't be built here */
export function requireFormat(kind: string, place: LayerPlace): LayerFormat {
  const format = layerFormat(kind);
  if (format !== null) return format;
  throw new ModelFileError({ reason: "unsupported-layer", ...place, option: null });
}

/** @throws ModelFileError "impossible-network" if the layers don't fit on each other */
export function requirePossible(spec: NetworkSpec): NetworkSpec {
  try {
    network(spec.layers, spec.inputShape);
    return spec;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const { layer, code, message } = error;
    throw new ModelFileError({ reason: "impossible-network", layer, code, rule: message });
  }
}

function unsupportedLayer(place: LayerPlace, option: string, value: unknown): ModelFileError {
  return new ModelFileError({ reason: "unsupported-layer", ...place, option: `${option} ${brief(value)}` });
}
