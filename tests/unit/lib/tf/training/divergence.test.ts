import { describe, expect, it } from "vitest";
import { deadLayer, LossWatch } from "@/lib/tf/training/divergence";
import type { Divergence } from "@/lib/tf/training/training-protocol";

const FRESH = { first: null, last: [] };

function firstAlarm(losses: readonly number[]): Divergence | null {
  const watch = new LossWatch(FRESH);
  for (const [index, loss] of losses.entries()) {
    const alarm = watch.add(index + 1, loss);
    if (alarm) return alarm;
  }
  return null;
}

/** Repeats a few losses. */
function times(count: number, ...losses: number[]): number[] {
  return Array.from({ length: count }, () => losses).flat();
}

describe("the watch over the losses", () => {
  it("calls a loss that is no number, or infinite, by its step", () => {
    const alarm = { kind: "not-finite", step: 3, where: "loss" };
    expect(firstAlarm([2, 2, Number.NaN])).toEqual(alarm);
    expect(firstAlarm([2, 2, Number.POSITIVE_INFINITY])).toEqual(alarm);
  });

  it("calls an explosion once the median of sixteen losses is over three times the first one", () => {
    const alarm = firstAlarm([2.4, ...times(7, 2), ...times(20, 7.5)]);
    expect(alarm).toEqual({ kind: "exploding", step: 17, loss: 7.5, firstLoss: 2.4 });
  });

  it("calls an explosion that begins with the second step", () => {
    expect(firstAlarm([2.3, ...times(20, 50, 90)])).toMatchObject({ kind: "exploding", step: 16 });
  });

  it.each([
    ["learns", Array.from({ length: 300 }, (_, step) => 2.4 * 0.99 ** step)],
    ["learns nothing", times(300, 2.31, 2.29)],
    ["jumps once, however far", [...times(20, 2.3), 40, ...times(30, 2.3)]],
    ["is over-confident after a bad step and recovers", [...times(8, 2.3), 30, 12, 8, 5, ...times(10, 2)]],
    ["swings wildly", times(100, 3, 20, 2)],
    ["was perfect and forgets all, down to guessing", [0.01, ...times(50, 2.4)]],
    ["starts badly and stays there", times(60, 15)],
  ])("lets a run pass that %s", (_, losses) => {
    expect(firstAlarm(losses)).toBeNull();
  });

  it("goes on where another one stopped", () => {
    const losses = [...times(8, 2), ...times(5, 3), ...times(12, 9)];
    const whole = firstAlarm(losses);
    for (const border of [3, 8, 11, 14, 19]) {
      const watch = new LossWatch({ first: losses[0] ?? null, last: losses.slice(0, border).slice(-16) });
      const alarms = losses.slice(border).map((loss, index) => watch.add(border + index + 1, loss));
      expect(alarms.find((alarm) => alarm)).toEqual(whole);
    }
  });
});

describe("the search for dead layers", () => {
  const layers = [
    { name: "first", units: 4 },
    { name: "second", units: 10 },
  ];
  const peaks = (dead: number, units: number) =>
    Float32Array.from({ length: units }, (_, unit) => (unit < dead ? 0 : 1));
  const findings = (...dead: [number, number]) => ({
    evaluation: { done: 1, total: 1, correct: 0, confusion: new Uint32Array(100) },
    loss: 1,
    reluPeaks: [peaks(dead[0], 4), peaks(dead[1], 10)],
  });

  it("finds a layer of which nine in ten units never answer", () => {
    const found = { kind: "dead-relu", step: 40, layer: "second", dead: 9, units: 10 };
    expect(deadLayer(layers, findings(3, 9), 40)).toEqual(found);
    expect(deadLayer(layers, findings(4, 9), 40)).toMatchObject({ layer: "first", dead: 4, units: 4 });
  });

  it("doesn't mind some dead units", () => {
    expect(deadLayer(layers, findings(3, 8), 40)).toBeNull();
    expect(deadLayer([], findings(4, 10), 40)).toBeNull();
  });
});
