import { describe, expect, it } from "vitest";
import { readRequest } from "@/components/revision/request.model";
import { BANK } from "@/tests/unit/lib/quiz/selection/bank-sample";

describe("the address of the revision page", () => {
  it("asks for nothing by itself", () => {
    expect(readRequest("?backend=wasm", BANK)).toEqual({ kind: "none", problem: null });
  });

  it("asks for a set, as an exam if it says so", () => {
    expect(readRequest("?questions=size-0.nope&seed=4&as=exam", BANK)).toMatchObject({
      kind: "set",
      isExam: true,
      selection: { seed: 4, entries: [BANK[0]] },
      problems: [{ kind: "unknown-question", id: "nope" }],
    });
    expect(readRequest("?questions=", BANK)).toMatchObject({
      isExam: false,
      problems: [{ kind: "no-question" }],
    });
  });

  it("asks for one topic or one chapter", () => {
    expect(readRequest("?topic=parameters", BANK)).toEqual({
      kind: "scope",
      scope: { of: "topic", topic: "parameters" },
      entries: BANK.slice(6, 10),
    });
    expect(readRequest("?chapter=pooling", BANK)).toMatchObject({ kind: "scope", entries: BANK.slice(10) });
  });

  it.each([
    ["?topic=cooking", { of: "topic", text: "cooking" }],
    ["?topic=cost", { of: "topic", text: "cost" }],
    ["?chapter=", { of: "chapter", text: "" }],
    [`?chapter=${"x".repeat(99)}`, { of: "chapter", text: `${"x".repeat(40)}…` }],
  ])("says what doesn't exist: %s", (query, problem) => {
    expect(readRequest(query, BANK)).toEqual({ kind: "none", problem });
  });
});
