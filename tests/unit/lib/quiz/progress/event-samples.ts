import fc from "fast-check";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";

export const DAY_MS = 24 * 3600 * 1000;
export const START = Date.UTC(2026, 0, 5, 9);

let count = 0;

/** An event, right and plain unless said otherwise. */
export function event(fields: Partial<AnswerEvent> = {}): AnswerEvent {
  count += 1;
  return {
    id: `event-${count}`,
    at: START,
    question: "conv-output",
    topic: "output-size",
    seed: 1,
    mode: "practice",
    answer: { kind: "number", value: 6 },
    score: 1,
    certainty: null,
    hints: 0,
    misconceptions: [],
    ...fields,
  };
}

const ids = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0); // JSON has no −0

/** Any event that can have been kept. */
export const events: fc.Arbitrary<AnswerEvent> = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: START * 2 }),
  question: ids,
  topic: ids,
  seed: fc.integer(),
  mode: fc.constantFrom("practice", "revision", "exam"),
  answer: fc.oneof(
    fc.constant(null),
    ids.map((choice) => ({ kind: "choice", choice }) as const),
    fc.array(ids).map((choices) => ({ kind: "choices", choices }) as const),
    numbers.map((value) => ({ kind: "number", value }) as const),
    fc.array(fc.option(fc.nat())).map((shape) => ({ kind: "shape", shape }) as const),
    fc.array(ids).map((items) => ({ kind: "order", items }) as const),
    fc.dictionary(ids, ids).map((pairs) => ({ kind: "match", pairs: { ...pairs } }) as const),
    ids.map((place) => ({ kind: "point", place }) as const),
    fc
      .tuple(fc.oneof(numbers, ids), fc.option(numbers))
      .map(([prediction, outcome]) => ({ kind: "predict", prediction, outcome }) as const),
    fc.dictionary(ids, numbers).map((values) => ({ kind: "refute", values: { ...values } }) as const),
    fc
      .tuple(fc.string(), fc.constantFrom(null, "right", "partly", "wrong"))
      .map(([text, grade]) => ({ kind: "text", text, grade }) as const),
  ),
  score: fc.constantFrom(0, 0.25, 1 / 3, 1),
  certainty: fc.constantFrom(null, "low", "middle", "high"),
  hints: fc.nat({ max: 5 }),
  misconceptions: fc.array(ids, { maxLength: 3 }),
});
