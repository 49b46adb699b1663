import { describe, expect, it } from "vitest";
import {
  newSession,
  type SessionAction,
  sessionReducer,
  sessionSummary,
} from "@/components/revision/session.model";
import { readSessionDraft, writeSessionDraft } from "@/components/revision/session-draft.model";
import { type Attempt, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { judgement } from "@/lib/quiz/answering/judgement";
import { DAY_MS, event, START } from "@/tests/unit/lib/quiz/progress/event-samples";
import { BANK } from "@/tests/unit/lib/quiz/selection/bank-sample";

const items = BANK.slice(0, 4).map((entry) => ({ entry, reason: "new" as const }));
const [one, two, three, four] = items.map(({ entry }) => entry.question.id) as [
  string,
  string,
  string,
  string,
];
const next: SessionAction = { type: "next" };

function answered(question: string, score: number | null): SessionAction {
  const attempt: Attempt = { ...NEW_ATTEMPT, judgement: score === null ? null : judgement(score, []) };
  return { type: "answered", question, attempt };
}

const played = (...actions: readonly SessionAction[]) => actions.reduce(sessionReducer, newSession(items, 7));

describe("a session", () => {
  it("goes from question to question, and stays at its end", () => {
    expect(played(next, next).position).toBe(2);
    expect(played(next, next, next, next, next, next).position).toBe(4);
  });

  it("takes the first answer to a question for what was known of it", () => {
    const session = played(answered(one, 0), answered(one, 1), answered(two, null));
    expect(session.outcomes).toEqual({ [one]: "wrong", [two]: "revealed" });
  });

  it("ends with what was missed, the soonest first, and when it comes back", () => {
    const session = played(answered(one, 1), answered(two, 0), answered(three, 0.5), next, next, next, next);
    const events = [
      event({ question: one }),
      event({ question: two, score: 0 }),
      event({ question: three, score: 0, certainty: "high" }),
    ];
    const summary = sessionSummary(session, events);
    expect(summary).toMatchObject({ right: 1, passed: 1 });
    expect(summary.missed.map(({ entry, outcome, dueAt }) => [entry.question.id, outcome, dueAt])).toEqual([
      [three, "partly", START],
      [two, "wrong", START + DAY_MS],
    ]);
    expect(session.outcomes[four]).toBeUndefined();
  });
});

describe("a session that is read again", () => {
  const draft = { query: "?topic=shapes", session: played(answered(one, 0), next) };

  it("goes on where it was", () => {
    expect(readSessionDraft(writeSessionDraft(draft), BANK)).toEqual(draft);
  });

  it("is none once it is over, or when a question is gone", () => {
    const over = { ...draft, session: played(next, next, next, next) };
    expect(readSessionDraft(writeSessionDraft(over), BANK)).toBeNull();
    expect(readSessionDraft(writeSessionDraft(draft), BANK.slice(1))).toBeNull();
  });

  it.each([null, "", "nope", "null", "[]", "{}", '{"format":"revision-session","version":2}'])(
    "is none in %j",
    (text) => {
      expect(readSessionDraft(text, BANK)).toBeNull();
    },
  );

  it.each([
    { position: -1 },
    { position: 1.5 },
    { seed: "7" },
    { items: [{ question: one, reason: "because" }] },
    { items: [null] },
    { outcomes: null },
  ])("is none with a forged field: %j", (forged) => {
    const text = JSON.stringify({ ...JSON.parse(writeSessionDraft(draft)), ...forged });
    expect(readSessionDraft(text, BANK)).toBeNull();
  });

  it("leaves out outcomes that don't exist", () => {
    const outcomes = { [one]: "brilliant", constructor: "right" };
    const text = JSON.stringify({ ...JSON.parse(writeSessionDraft(draft)), outcomes });
    expect(readSessionDraft(text, BANK)?.session.outcomes).toEqual({});
  });
});
