import { describe, expect, it } from "vitest";
import { TrainerSession } from "@/components/widgets/digit-trainer/trainer-session";
import { FakeRun, SPEC, viewAfter } from "./fake-run";

const OTHER = { ...SPEC, learningRate: 0.1 };

/** A session whose runs the test sees. */
function startSession() {
  const runs: FakeRun[] = [];
  const seen: string[] = [];
  const session = new TrainerSession(async (spec) => {
    const run = new FakeRun(spec);
    runs.push(run);
    return run;
  }, SPEC);
  session.subscribe(() => seen.push(session.getSnapshot().status));
  return { session, runs, seen };
}

/** Lets promises that are settled be heard. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a session", () => {
  it("opens its run with the first act, once, and shows that it loads", async () => {
    const { session, runs, seen } = startSession();
    expect(session.getSnapshot()).toMatchObject({ status: "idle", spec: SPEC });
    session.act("start");
    session.act("pause");
    expect(seen).toEqual(["loading"]);
    await settled();
    expect(runs.map(({ calls }) => calls)).toEqual([["start", "pause"]]);
  });

  it("shows what its run shows", async () => {
    const { session, runs } = startSession();
    session.act("stepOnce");
    await settled();
    const view = viewAfter(30);
    runs[0]?.show(view);
    expect(session.getSnapshot()).toBe(view);
    expect(session.snapshot()?.step).toBe(30);
  });

  it("takes settings at once before a run has begun, and with the next reset after", async () => {
    const { session, runs } = startSession();
    session.settle(OTHER);
    expect(session.getSnapshot().spec).toBe(OTHER);
    session.act("start");
    await settled();
    expect(runs[0]?.getSnapshot().spec).toBe(OTHER);
    runs[0]?.show(viewAfter(5));
    session.settle(SPEC);
    expect(runs[0]?.calls).toEqual(["start"]);
    session.reset(SPEC);
    await settled();
    expect(runs[0]?.calls).toEqual(["start", "reset 0.002"]);
  });

  it("goes off again at once where that is asked", async () => {
    const { session, runs } = startSession();
    session.reset(OTHER, { andStart: true });
    await settled();
    expect(runs[0]?.calls).toEqual(["reset 0.1", "start"]);
  });

  it("tells that a run couldn't be opened, and opens one when asked again", async () => {
    let isOffline = true;
    const run = new FakeRun(SPEC);
    const session = new TrainerSession(async () => {
      if (isOffline) throw new Error("Failed to fetch dynamically imported module");
      return run;
    }, SPEC);
    session.act("start");
    await settled();
    expect(session.getSnapshot()).toMatchObject({ status: "failed", failure: { reason: "worker-crashed" } });
    isOffline = false;
    session.act("start");
    await settled();
    expect(run.calls).toEqual(["start"]);
  });

  it("ends its run with the widget, even one that was still on its way", async () => {
    const { session, runs } = startSession();
    session.act("start");
    session.close();
    await settled();
    expect(runs[0]?.calls).toEqual(["dispose"]);
    session.act("start");
    await settled();
    expect(runs[1]?.calls).toEqual(["start"]);
    session.close();
    expect(runs[1]?.calls).toEqual(["start", "dispose"]);
  });

  it("adopts a moment that was brought along", async () => {
    const { session, runs } = startSession();
    session.adopt(OTHER, { step: 40, weights: [], slots: [] });
    await settled();
    expect(runs[0]?.calls).toEqual(["adopt adam at 40"]);
  });
});
