import { describe, expect, it } from "vitest";
import { overview } from "@/components/revision/overview.model";
import { DAY_MS, event, START } from "@/tests/unit/lib/quiz/progress/event-samples";
import { BANK } from "@/tests/unit/lib/quiz/selection/bank-sample";

const right = (question: string, fields = {}) => event({ question, ...fields });
const wrong = (question: string, fields = {}) =>
  event({ question, score: 0, misconceptions: ["bias-forgotten"], ...fields });

describe("the overview", () => {
  it("says where to begin while nothing was answered", () => {
    expect(overview(BANK, [], START)).toMatchObject({
      due: 0,
      urgent: 0,
      unseen: 12,
      nextAt: null,
      ideas: [],
      advice: "begin",
    });
  });

  it("sends first to what was sure and wrong, which is due as well", () => {
    const events = [wrong("size-0", { certainty: "high" }), right("size-1")];
    expect(overview(BANK, events, START)).toMatchObject({
      due: 1,
      urgent: 1,
      unseen: 10,
      advice: "reread",
      ideas: [{ misconception: "bias-forgotten", times: 1, timesSure: 1 }],
    });
  });

  it("counts what comes back in the course of the day as due", () => {
    const events = [wrong("size-0")]; // comes back a day later, at nine in the morning (UTC)
    const nextDay = START + DAY_MS - 60_000;
    expect(overview(BANK, events, START)).toMatchObject({ due: 0, advice: "discover" });
    expect(overview(BANK, events, nextDay)).toMatchObject({ due: 1, advice: "due", nextAt: null });
  });

  it("lets one rest when all is answered and nothing is due, and says until when", () => {
    const events = BANK.map(({ question }) => right(question.id));
    const seen = overview(BANK, events, START);
    expect(seen).toMatchObject({ due: 0, unseen: 0, advice: "rest" });
    expect(seen.nextAt).toBeGreaterThan(START);
  });

  it("leaves out answers to questions that are gone", () => {
    expect(overview(BANK, [wrong("no-such-question")], START)).toMatchObject({ unseen: 12, advice: "begin" });
  });
});
