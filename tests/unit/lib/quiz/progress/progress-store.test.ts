import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import { openProgress, RECORD_PREFIX, type RecordStore } from "@/lib/quiz/progress/progress-store";
import { events as anyEvents, event, START } from "./event-samples";

/** Storage that two tabs share; `mostRecords` makes it full. */
function sharedStore(
  records = new Map<string, string>(),
  mostRecords = Number.POSITIVE_INFINITY,
): RecordStore {
  return {
    keys: () => [...records.keys()],
    read: (key) => records.get(key) ?? null,
    write(key, text) {
      if (!records.has(key) && records.size >= mostRecords) throw new Error("QuotaExceededError");
      records.set(key, text);
    },
    remove: (key) => void records.delete(key),
  };
}

const BLOCKED: RecordStore = {
  keys: () => fail(),
  read: () => fail(),
  write: () => fail(),
  remove: () => fail(),
};

function fail(): never {
  throw new Error("SecurityError");
}

/** Gives ids that this tab, a new one each time, alone gives. */
function newIds(): () => string {
  tabs += 1;
  const tab = tabs;
  let next = 0;
  return () => `${tab}-${++next}`;
}

let tabs = 0;

function idsOf(all: readonly AnswerEvent[]): readonly string[] {
  return all.map(({ id }) => id);
}

describe("progress on a device", () => {
  it("is there when it is opened again", () => {
    const store = sharedStore();
    const [one, two] = [event(), event({ at: START + 1 })];
    expect(openProgress(store, newIds()).add([one])).toMatchObject({ isKept: true, added: [one] });
    openProgress(store, newIds()).add([two]);
    expect(openProgress(store, newIds()).events()).toEqual([one, two]);
  });

  it("loses nothing when two tabs answer at once", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvents, { selector: ({ id }) => id, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (all, inFirstTab) => {
          const store = sharedStore();
          const both = [openProgress(store, newIds()), openProgress(store, newIds())] as const;
          for (const one of all) both[inFirstTab.next().value ? 0 : 1].add([one]);
          for (const tab of both) tab.reload();
          expect(idsOf(both[0].events()).toSorted()).toEqual(idsOf(all).toSorted());
          expect(both[1].events()).toEqual(both[0].events());
        },
      ),
    );
  });

  it("puts many records together without losing one, even while another tab answers", () => {
    const records = new Map<string, string>();
    const store = sharedStore(records);
    const other = openProgress(store, newIds());
    const all = Array.from({ length: 120 }, (_, index) => event({ at: START + index }));
    for (const one of all) openProgress(store, newIds()).add([one]);
    const late = event({ at: START + 500 });
    other.add([late]);
    expect(records.size).toBeLessThan(120);
    expect(openProgress(store, newIds()).events()).toEqual([...all, late]);
  });

  it("stays in memory where storage is full, and is kept once there is room", () => {
    const records = new Map<string, string>([["somebody-else", "x"]]);
    const tab = openProgress(sharedStore(records, 1), newIds());
    const [one, two] = [event(), event({ at: START + 1 })];
    expect(tab.add([one]).isKept).toBe(false);
    tab.reload();
    expect(tab.events()).toEqual([one]);
    records.delete("somebody-else");
    expect(tab.add([two]).isKept).toBe(true);
    expect(openProgress(sharedStore(records), newIds()).events()).toEqual([one, two]);
  });

  it.each([
    ["blocked", BLOCKED],
    ["not there", null],
  ])("works without storage, when it is %s", (_, store) => {
    const tab = openProgress(store, newIds());
    const one = event();
    expect(tab.add([one]).isKept).toBe(false);
    tab.reload();
    expect(tab.events()).toEqual([one]);
    expect(tab.erase()).toBe(false);
    expect(tab.events()).toEqual([]);
  });

  it("leaves what it can't read where it is, and says so", () => {
    const newer = JSON.stringify({ format: "quiz-events", version: 9, events: [] });
    const records = new Map([
      [`${RECORD_PREFIX}a`, "broken"],
      [`${RECORD_PREFIX}b`, newer],
      ["other-site-data", "broken"],
    ]);
    const tab = openProgress(sharedStore(records), newIds());
    tab.add([event()]);
    expect(tab.problems()).toEqual([
      { key: `${RECORD_PREFIX}a`, problem: { kind: "not-json" } },
      { key: `${RECORD_PREFIX}b`, problem: { kind: "newer-version", version: 9 } },
    ]);
    expect(records.get(`${RECORD_PREFIX}b`)).toBe(newer);
    expect(records.size).toBe(4);
  });

  it("is erased everywhere, and other data isn't", () => {
    const records = new Map([["other-site-data", "x"]]);
    const store = sharedStore(records);
    const [one, other] = [openProgress(store, newIds()), openProgress(store, newIds())];
    one.add([event()]);
    other.reload();
    expect(one.erase()).toBe(true);
    expect([...records.keys()]).toEqual(["other-site-data"]);
    other.reload();
    expect(other.events()).toEqual([]);
  });

  it("takes what is there already for known", () => {
    const tab = openProgress(sharedStore(), newIds());
    const one = event();
    tab.add([one]);
    expect(tab.add([one])).toMatchObject({ added: [], known: 1, isKept: true });
  });
});
