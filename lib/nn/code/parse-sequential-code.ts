/** The network that the code of a sequential model describes. The code is read, never run. */

import { nameLayers } from "@/lib/nn/layer-names";
import type { Shape } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { cellCount } from "@/lib/nn/shape";
import { ShapeError } from "@/lib/nn/shape-error";
import { bracketProblem } from "./brackets";
import type { CodeProblem, Dialect, Place, ShapeReason } from "./code-problem";
import { detectDialect } from "./detect-dialect";
import { MAX_LAYERS } from "./evaluate";
import type { ChainLayer } from "./layer-form";
import { readStatement } from "./read-statement";
import { statements } from "./statements";
import { tokenize } from "./tokenize";
import type { Reading, ReadLayer, ReadModel } from "./value";

/** Longer texts are refused. */
const MAX_CHARACTERS = 50_000;

/** A layer that was read over, since it changes neither a shape nor a count. */
export interface LeftOutLayer extends Place {
  readonly layer: string;
}

export type ParsedCode = { readonly dialect: Dialect } & (
  | {
      readonly kind: "network";
      readonly inputShape: Shape;
      readonly layers: readonly ChainLayer[];
      readonly leftOut: readonly LeftOutLayer[];
    }
  | {
      readonly kind: "problems";
      /** In the order of the lines; at least one. */
      readonly problems: readonly [CodeProblem, ...CodeProblem[]];
    }
);

/**
 * Reads the code of a sequential model, in Keras (Python) or TensorFlow.js (JavaScript): `Sequential([...])` or `.add(...)`,
 * layers with their arguments by name or by position, names of numbers given above. Options at their default are left out of
 * the layers. Never throws.
 * @example parseSequentialCode("Sequential([Input((28, 28, 1)), Conv2D(8, 3)])")
 * // { kind: "network", dialect: "keras", inputShape: [28, 28, 1], layers: [{ kind: "conv2d", filters: 8, kernel: 3 }], leftOut: [] }
 */
export function parseSequentialCode(code: string): ParsedCode {
  const dialect = detectDialect(code);
  if (code.length > MAX_CHARACTERS) {
    return refuse(dialect, [{ kind: "too-long", most: MAX_CHARACTERS, line: 1, column: 1 }]);
  }
  const tokens = tokenize(code, dialect);
  const unbalanced = bracketProblem(tokens);
  if (unbalanced) return refuse(dialect, [unbalanced]);
  const reading: Reading = {
    dialect,
    names: new Map(),
    models: [],
    problems: [],
    functional: null,
    subclass: null,
  };
  for (const statement of statements(tokens, dialect)) readStatement(statement, code, reading);
  return chosenModel(reading);
}

function refuse(dialect: Dialect, problems: readonly CodeProblem[]): ParsedCode {
  const [first = { kind: "no-model", line: 1, column: 1 } as const, ...more] = [...problems].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
  return { kind: "problems", dialect, problems: [first, ...more] };
}

function chosenModel(reading: Reading): ParsedCode {
  const { dialect, problems, functional, subclass } = reading;
  const [model, second] = reading.models.filter(({ isNested }) => !isNested);
  if (!model) {
    if (functional) return refuse(dialect, [{ kind: "functional", ...functional }]);
    if (subclass) return refuse(dialect, [{ kind: "subclass", ...subclass }]);
    return refuse(dialect, problems);
  }
  if (problems.length > 0) return refuse(dialect, problems);
  if (second) return refuse(dialect, [{ kind: "several-models", ...placeOf(second) }]);
  return finished(model, dialect);
}

function finished(model: ReadModel, dialect: Dialect): ParsedCode {
  const { layers } = model;
  const [first] = layers;
  const late = layers.find((layer, index) => index > 0 && layer.kind === "input");
  const beyond = layers[MAX_LAYERS];
  const inputShape = first?.inputShape ?? null;
  if (beyond) return refuse(dialect, [{ kind: "too-many-layers", most: MAX_LAYERS, ...placeOf(beyond) }]);
  if (late) return refuse(dialect, [{ kind: "late-input", ...placeOf(late) }]);
  const chain = layers.flatMap((layer) => (layer.kind === "layer" ? [layer] : []));
  if (!first || chain.length === 0) return refuse(dialect, [{ kind: "no-layers", ...placeOf(model) }]);
  if (!inputShape) return refuse(dialect, [{ kind: "no-input-shape", ...placeOf(first) }]);
  const checked = possibleChain(chain, inputShape);
  if ("kind" in checked) return refuse(dialect, [checked]);
  const leftOut = layers
    .filter(({ kind }) => kind === "left-out")
    .map(({ written: layer, line, column }) => ({ layer, line, column }));
  return { kind: "network", dialect, inputShape, layers: checked.layers, leftOut };
}

type ChainPlace = Extract<ReadLayer, { kind: "layer" }>;

/** The layers with every side known, or why they can't follow one another. */
function possibleChain(
  chain: readonly ChainPlace[],
  inputShape: Shape,
): { readonly layers: readonly ChainLayer[] } | CodeProblem {
  let shape = inputShape;
  let at: ChainPlace | undefined = chain[0];
  const layers: ChainLayer[] = [];
  try {
    for (at of chain) {
      const spec = withOpenSide(at.spec, shape);
      shape = network([spec], shape).outputShape;
      layers.push(spec);
    }
    at = secondOfName(chain);
    nameLayers(layers);
    at = chain.at(-1);
    network(layers, inputShape);
    return { layers };
  } catch (error) {
    if (!(error instanceof ShapeError && at)) throw error;
    const reason = { code: error.code, ...error.values } as ShapeReason; // a code goes with its own values
    return { kind: "impossible", layer: at.written, reason, ...placeOf(at) };
  }
}

/** The side −1 of a new shape is what is left for it. */
function withOpenSide(layer: ChainLayer, inputShape: Shape): ChainLayer {
  if (layer.kind !== "reshape" || !layer.shape.includes(-1)) return layer;
  const known = layer.shape.filter((side) => side !== -1).reduce((product, side) => product * side, 1);
  const open = Math.max(1, Math.floor(cellCount(inputShape) / known));
  return { ...layer, shape: layer.shape.map((side) => (side === -1 ? open : side)) };
}

function secondOfName(chain: readonly ChainPlace[]): ChainPlace | undefined {
  const names = chain.map(({ spec }) => spec.name);
  return chain.find(({ spec: { name } }, index) => name !== undefined && names.indexOf(name) < index);
}

function placeOf({ line, column }: Place): Place {
  return { line, column };
}
