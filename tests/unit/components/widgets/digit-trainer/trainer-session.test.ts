import { describe, expect, it } from "vitest";
import { TrainerSession } from "@/components/widgets/digit-trainer/trainer-session";
import { FakeRun, SPEC, viewAfter } from "./fake-run";

const OTHER = { ...SPEC, learningRate: 0.1 };

/** A session whose runs the test sees. */
function startSession() {
  const runs: FakeRun[] = [];
  const seen: string[] = [];
  const session = new TrainerSession((spec) => {
    const run = new FakeRun(spec);
    runs.push(run);
    return run;
  }, SPEC);
  session.subscribe(() => seen.push(session.getSnapshot().status));
  return { session, runs, seen };
}

describe("a session", () => {
  it("begins its run with the first act, once", () => {
    const { session, runs } = startSession();
    expect(session.getSnapshot()).toMatchObject({ status: "idle", spec: SPEC });
    expect([session.snapshot(), runs]).toEqual([null, []]);
    session.act("start");
    session.act("pause");
    session.goTo(20);
    expect(runs.map(({ calls }) => calls)).toEqual([["start", "pause", "goTo 20"]]);
  });

  it("shows what its run shows, and tells of it", () => {
    const { session, runs, seen } = startSession();
    session.act("stepOnce");
    const view = viewAfter(30);
    runs[0]?.show(view);
    expect(session.getSnapshot()).toBe(view);
    expect(session.snapshot()?.step).toBe(30);
    expect(seen).toEqual(["running"]);
  });

  it("takes settings at once before a run has begun, and with the next reset after", () => {
    const { session, runs, seen } = startSession();
    session.settle(SPEC);
    session.settle(OTHER);
    expect([session.getSnapshot().spec, seen]).toEqual([OTHER, ["idle"]]);
    session.act("start");
    expect(runs[0]?.getSnapshot().spec).toBe(OTHER);
    runs[0]?.show(viewAfter(5));
    session.settle(SPEC);
    expect(runs[0]?.calls).toEqual(["start"]);
    session.reset(SPEC);
    expect(runs[0]?.calls).toEqual(["start", "reset 0.002"]);
  });

  it("ends its run with the widget, and begins another one if the widget comes back", () => {
    const { session, runs } = startSession();
    session.close();
    session.act("start");
    session.reset(OTHER);
    session.close();
    expect(runs[0]?.calls).toEqual(["start", "reset 0.1", "dispose"]);
    session.act("start");
    expect(runs[1]?.getSnapshot().spec).toBe(OTHER);
  });

  it("adopts a moment that was brought along", () => {
    const { session, runs } = startSession();
    session.adopt(OTHER, { step: 40, weights: [], slots: [] });
    expect(runs[0]?.calls).toEqual(["adopt adam at 40"]);
  });
});
