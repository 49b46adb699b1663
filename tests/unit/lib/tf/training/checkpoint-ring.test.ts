import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CheckpointRing, type RingLimits, type StoredCheckpoint } from "@/lib/tf/training/checkpoint-ring";

function checkpoint(step: number, numbers = 1): StoredCheckpoint {
  const weights = [{ name: "w", shape: [numbers], values: new Float32Array(numbers) }];
  return { step, loss: 1, validation: null, state: { step, weights, slots: [] } };
}

function ringOf(steps: readonly number[], limits?: RingLimits): CheckpointRing {
  const ring = new CheckpointRing(limits);
  for (const step of steps) ring.add(checkpoint(step));
  return ring;
}

const stepsOf = (ring: CheckpointRing) => ring.all.map(({ step }) => step);
const range = (to: number, by: number) => Array.from({ length: Math.floor(to / by) + 1 }, (_, at) => at * by);

describe("the ring of checkpoints", () => {
  it("keeps all while they are few", () => {
    expect(stepsOf(ringOf([0, 1, 9, 17]))).toEqual([0, 1, 9, 17]);
  });

  it("keeps the first, the newest, and evenly spread ones between", () => {
    const steps = stepsOf(ringOf(range(1000, 1), { checkpoints: 10, bytes: 1e9 }));
    expect(steps.length).toBeLessThanOrEqual(10);
    expect(steps).toEqual([0, 128, 256, 384, 512, 640, 768, 896, 1000]);
  });

  it("never has more than its limits, and always the first and the newest", () => {
    const growth = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(growth, fc.integer({ min: 2, max: 12 }), (growths, most) => {
        let last = 0;
        const steps = [0, ...growths.map((by) => (last += by))];
        const ring = ringOf(steps, { checkpoints: most, bytes: 1e9 });
        expect(ring.all.length).toBeLessThanOrEqual(most);
        expect([ring.all[0]?.step, ring.all.at(-1)?.step]).toEqual([0, last]);
        // Evenly: a gap is at most twice the stride that was needed, and a slice longer.
        const kept = stepsOf(ring);
        const gaps = kept.slice(1, -1).map((step, index) => step - (kept[index] ?? 0));
        if (gaps.length > 1) expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.min(...gaps) + 30);
      }),
    );
  });

  it("holds no more bytes than it may, as long as there are more than two", () => {
    const ring = new CheckpointRing({ checkpoints: 60, bytes: 4000 });
    for (const step of range(100, 5)) ring.add(checkpoint(step, 250));
    expect(ring.all.length).toBeLessThanOrEqual(4);
    const large = new CheckpointRing({ checkpoints: 60, bytes: 4000 });
    for (const step of range(100, 5)) large.add(checkpoint(step, 5000));
    expect(stepsOf(large)).toEqual([0, 100]);
  });

  it("finds the newest at or before a step, and the first one before that", () => {
    const ring = ringOf([10, 20, 30]);
    expect([5, 10, 19, 30, 99].map((step) => ring.at(step)?.step)).toEqual([10, 10, 10, 30, 30]);
    expect(new CheckpointRing().at(3)).toBeNull();
  });

  it("forgets what came after a step", () => {
    const ring = ringOf([0, 10, 20, 30]);
    ring.cutAfter(25);
    ring.add(checkpoint(22));
    expect(stepsOf(ring)).toEqual([0, 10, 20, 22]);
  });

  it("takes the newer one of two at the same step", () => {
    const ring = ringOf([0, 10]);
    const newer = checkpoint(10);
    ring.add(newer);
    expect(ring.all).toHaveLength(2);
    expect(ring.at(10)).toBe(newer);
  });
});
