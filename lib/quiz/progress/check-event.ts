/** Checks events that come from a file or from storage, without trusting anything in them. */

import type { Answer } from "@/lib/quiz/answering/answer";
import { CERTAINTIES } from "@/lib/quiz/answering/certainty";
import { ANSWERING_MODES, type AnswerEvent } from "./answer-event";

/** Longest id and longest text that are taken. */
const MAX_ID = 100;
const MAX_TEXT = 10_000;
/** Most items in one list of an answer. */
const MAX_ITEMS = 100;

type Check = (value: unknown) => boolean;

const isText =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && value.length <= most;
const isId: Check = (value) => isText(MAX_ID)(value) && value !== "";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isNull: Check = (value) => value === null;
const isOneOf =
  (options: readonly unknown[]): Check =>
  (value) =>
    options.includes(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const isListOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MAX_ITEMS && value.every(item);
const isRecordOf =
  (item: Check): Check =>
  (value) =>
    isRecord(value) && isListOf(item)(Object.values(value)) && Object.keys(value).every(isId);

const ANSWER_FIELDS: { readonly [K in Answer["kind"]]: Readonly<Record<string, Check>> } = {
  choice: { choice: isId },
  choices: { choices: isListOf(isId) },
  number: { value: isNumber },
  shape: { shape: isListOf(either(isNull, isWhole)) },
  order: { items: isListOf(isId) },
  match: { pairs: isRecordOf(isId) },
  point: { place: isId },
  predict: { prediction: either(isNumber, isId), outcome: either(isNull, isNumber) },
  refute: { values: isRecordOf(isNumber) },
  text: { text: isText(MAX_TEXT), grade: isOneOf([null, "right", "partly", "wrong"]) },
};

/** Whether a value is an answer of some kind; not whether it answers any question that exists. */
export function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value) || typeof value.kind !== "string" || !Object.hasOwn(ANSWER_FIELDS, value.kind))
    return false;
  const { kind, ...fields } = value;
  return wrongField(fields, ANSWER_FIELDS[kind as Answer["kind"]]) === null; // it is one of the table's own keys
}

const EVENT_FIELDS: { readonly [F in keyof AnswerEvent]: Check } = {
  id: isId,
  at: (value) => isWhole(value) && Number(value) >= 0 && Number(value) <= 8.64e15,
  question: isId,
  topic: isId,
  seed: isWhole,
  mode: isOneOf(ANSWERING_MODES),
  answer: either(isNull, isAnswer),
  score: (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 1,
  certainty: isOneOf([null, ...CERTAINTIES]),
  hints: (value) => isWhole(value) && Number(value) >= 0,
  misconceptions: isListOf(isId),
};

/** The event that a value is, or the name of the first field that is missing, wrong or unknown ("" for no record at all). */
export function checkEvent(value: unknown): { readonly event: AnswerEvent } | { readonly field: string } {
  if (!isRecord(value)) return { field: "" };
  const field = wrongField(value, EVENT_FIELDS);
  return field === null ? { event: value as unknown as AnswerEvent } : { field }; // every field has been checked
}

/** The first field that fails its check, is missing or is unknown; null if there is none. */
function wrongField(
  record: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
): string | null {
  const failing = Object.entries(checks).find(([field, check]) => !check(record[field]));
  const unknown = Object.keys(record).find((field) => !Object.hasOwn(checks, field));
  return failing?.[0] ?? unknown ?? null;
}

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
