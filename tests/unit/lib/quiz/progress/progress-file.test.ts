import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_BATCH_EVENTS, MAX_BATCH_LENGTH } from "@/lib/quiz/progress/event-batch";
import { mergeEvents } from "@/lib/quiz/progress/merge-events";
import { mergeSeen, readProgressFile, writeProgressFile } from "@/lib/quiz/progress/progress-file";
import { event, events, START } from "./event-samples";

const one = event({ id: "one" });
const two = event({ id: "two", at: START + 1 });
const file = JSON.parse(writeProgressFile([one, two], { convolution: ["stride"] }, START));

function reading(changes: object) {
  return readProgressFile(JSON.stringify({ ...file, ...changes }));
}

describe("a file of progress", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(fc.array(events), (all) => {
        expect(readProgressFile(writeProgressFile(all, { pooling: ["max"] }, START))).toEqual({
          ok: true,
          file: { events: all, seen: { pooling: ["max"] }, writtenAt: START },
        });
      }),
    );
  });

  it.each([
    ["cut off", writeProgressFile([one], {}, START).slice(0, -20), { kind: "not-json" }],
    ["empty", "", { kind: "not-json" }],
    ["a picture", "\u0089PNG\r\n", { kind: "not-json" }],
    ["of another program", '{"name":"x","version":"1.0.0"}', { kind: "not-ours" }],
    ["a list", "[1, 2]", { kind: "not-ours" }],
    ["null", "null", { kind: "not-ours" }],
  ])("is refused with a reason when it is %s", (_, text, problem) => {
    expect(readProgressFile(text)).toEqual({ ok: false, problem });
  });

  it.each([
    [
      "from a newer version",
      { version: 2, events: [{ what: "ever" }] },
      { kind: "newer-version", version: 2 },
    ],
    ["of no version", { version: "one" }, { kind: "not-ours" }],
    ["without events", { events: "none" }, { kind: "not-ours" }],
    ["without slides", { seen: [["stride"]] }, { kind: "not-ours" }],
    [
      "with a score above 1",
      { events: [one, { ...two, score: 2 }] },
      { kind: "broken-event", index: 1, field: "score" },
    ],
    ["with an event that is a text", { events: ["x"] }, { kind: "broken-event", index: 0, field: "" }],
    [
      "with a field nobody knows",
      { events: [{ ...one, points: 3 }] },
      { kind: "broken-event", index: 0, field: "points" },
    ],
    [
      "with an answer of no kind",
      { events: [{ ...one, answer: { kind: "toString" } }] },
      { kind: "broken-event", index: 0, field: "answer" },
    ],
    [
      "with an answer that has more in it",
      { events: [{ ...one, answer: { kind: "choice", choice: "a", html: "<b>" } }] },
      { kind: "broken-event", index: 0, field: "answer" },
    ],
    [
      "with an endless id",
      { events: [{ ...one, id: "x".repeat(1000) }] },
      { kind: "broken-event", index: 0, field: "id" },
    ],
    [
      "with too many events",
      { events: Array.from({ length: MAX_BATCH_EVENTS + 1 }, () => 0) },
      { kind: "too-many", count: MAX_BATCH_EVENTS + 1, most: MAX_BATCH_EVENTS },
    ],
  ])("is refused with a reason when it is one %s", (_, changes, problem) => {
    expect(reading(changes)).toEqual({ ok: false, problem });
  });

  it("is refused unread when it is huge", () => {
    expect(readProgressFile("x".repeat(MAX_BATCH_LENGTH + 1))).toEqual({
      ok: false,
      problem: { kind: "too-large", length: MAX_BATCH_LENGTH + 1, most: MAX_BATCH_LENGTH },
    });
  });

  it("is taken without its date", () => {
    expect(reading({ writtenAt: "yesterday" })).toMatchObject({ ok: true, file: { writtenAt: null } });
  });

  it("never breaks anything, whatever is in it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (first, seen) => {
        return typeof reading({ events: [first], seen }).ok === "boolean";
      }),
    );
  });
});

describe("events that are merged", () => {
  it("are those of both sides, each once, in the order in which they happened", () => {
    const merged = mergeEvents([two], [one, two]);
    expect(merged).toEqual({ events: [one, two], added: [one], known: 1, conflicting: [] });
  });

  it("never change one that is there", () => {
    const forged = { ...one, score: 0 };
    expect(mergeEvents([one], [forged])).toEqual({
      events: [one],
      added: [],
      known: 0,
      conflicting: ["one"],
    });
  });

  it("are the same whichever side they come from", () => {
    fc.assert(
      fc.property(fc.uniqueArray(events, { selector: ({ id }) => id }), fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length;
        const [left, right] = [all.slice(0, at + 1), all.slice(at)];
        const there = mergeEvents(mergeEvents([], left).events, right).events;
        const back = mergeEvents(mergeEvents([], right).events, left).events;
        expect(there).toEqual(back);
        expect(there).toHaveLength(all.length);
      }),
    );
  });
});

describe("slides that were seen", () => {
  it("on either device are seen", () => {
    const merged = mergeSeen({ convolution: ["a", "b"] }, { convolution: ["b", "c"], pooling: ["d"] });
    expect(merged).toEqual({ convolution: ["a", "b", "c"], pooling: ["d"] });
  });
});
