import { optionValue } from "./argument-value";
import { type ChainKind, type ChainLayer, isOption, LAYER_FORMS } from "./layer-form";
import type { Value } from "./value";

/**
 * Whether data from elsewhere describes one layer that code can say: a known kind, its options and nothing else. The layer may
 * still be impossible after what comes before it.
 */
export function isChainLayerData(data: unknown): data is ChainLayer {
  if (typeof data !== "object" || data === null || !("kind" in data)) return false;
  const { kind, ...options }: Readonly<Record<string, unknown>> = { ...data, kind: data.kind };
  if (typeof kind !== "string" || !Object.hasOwn(LAYER_FORMS, kind)) return false;
  const form = LAYER_FORMS[kind as ChainKind]; // one of its keys
  const known = form.arguments.filter(isOption);
  const isComplete = known.every(({ option, byDefault }) => byDefault !== undefined || option in options);
  return isComplete && Object.entries(options).every(([option, value]) => isOptionData(kind, option, value));
}

function isOptionData(kind: string, option: string, data: unknown): boolean {
  const value = asValue(data);
  if (option === "name") return optionValue("text", value) !== undefined;
  const form = LAYER_FORMS[kind as ChainKind]; // the caller has checked it
  const argument = form.arguments.filter(isOption).find((candidate) => candidate.option === option);
  if (!argument) return false;
  return optionValue(argument.type, value) !== undefined && !(Array.isArray(data) && data.includes(-1));
}

/** Data as the value that the same thing in code would have. */
function asValue(data: unknown): Value {
  const place = { line: 1, column: 1, text: "" };
  if (typeof data === "number") return { kind: "number", value: data, ...place };
  if (typeof data === "string") return { kind: "text", value: data, ...place };
  if (typeof data === "boolean") return { kind: "flag", value: data, ...place };
  if (Array.isArray(data)) return { kind: "list", items: data.map(asValue), ...place };
  return { kind: "other", callee: null, ...place };
}
