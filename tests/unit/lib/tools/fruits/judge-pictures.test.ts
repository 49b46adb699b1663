import { beforeAll, describe, expect, it } from "vitest";
import { renderFruit } from "@/lib/datasets/fruits/render-fruit";
import { createRandom } from "@/lib/math/random";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { halvePicture, JUDGED_SIDE } from "@/lib/tools/fruits/judge-network";
import { judgePictures, meanPairwiseDistance, score, type Verdict } from "@/lib/tools/fruits/judge-pictures";
import { examinationTables, examineSampler, renderedSampler } from "@/lib/tools/fruits/judge-sampler";
import { GENERATED_LOOK, roughen } from "@/lib/tools/fruits/roughen";
import { type Judge, trainJudge } from "@/lib/tools/fruits/train-judge";

const drawn = (seed: number) => renderFruit({ fruit: "pear", colour: "blue", seed, size: 64 });

describe("halvePicture", () => {
  it("takes the mean of 2 × 2 pixels, channel by channel", () => {
    const picture = Float32Array.from({ length: 4 * 4 * 3 }, (_, at) => at);
    const half = halvePicture(picture, 4);
    expect(half).toHaveLength(12);
    // Pixels (0,0), (1,0), (0,1), (1,1) of the red channel are 0, 3, 12 and 15.
    expect(half[0]).toBe(7.5);
    expect(half[5]).toBe(7.5 + 6 + 2);
    expect(half[6]).toBe(7.5 + 24);
  });
});

describe("roughen", () => {
  it("leaves a picture as it is where it may change nothing, and keeps its mean nearly where it may", () => {
    const small = halvePicture(drawn(1), 64);
    const random = createRandom(3);
    const same = roughen(small, { grain: 0, blur: 0, tone: 0 }, random);
    expect(same).toEqual(small);
    const rough = roughen(small, { ...GENERATED_LOOK, tone: 0 }, random);
    const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(rough).toHaveLength(JUDGED_SIDE * JUDGED_SIDE * 3);
    expect(mean(rough)).toBeCloseTo(mean(small), 1);
  });
});

describe("the scores", () => {
  it("count fruit, colour and both on their own", () => {
    const asked = { fruit: "apple", colour: "red" } as const;
    const verdicts: Verdict[] = [
      { asked, fruit: "apple", colour: "red", confidence: 1 },
      { asked, fruit: "apple", colour: "green", confidence: 1 },
      { asked, fruit: "pear", colour: "red", confidence: 1 },
      { asked, fruit: "pear", colour: null, confidence: 1 },
    ];
    expect(score(verdicts)).toEqual({ count: 4, fruit: 0.5, colour: 0.5, both: 0.25 });
  });

  it("find no variety in copies of one picture, some in different ones", () => {
    expect(meanPairwiseDistance([drawn(1), drawn(1), drawn(1)])).toBe(0);
    expect(meanPairwiseDistance([drawn(1), drawn(2), drawn(3)])).toBeGreaterThan(3);
  });
});

describe("a judge that was trained for a moment", () => {
  let judge: Judge;

  beforeAll(async () => {
    await startNodeWasm();
    judge = await trainJudge({ seed: 2, steps: 60, perPair: 6 });
    return () => judge.dispose();
  }, 60_000);

  it("tells most fruits of the renderer, and every colour", async () => {
    const examination = await examineSampler(judge, renderedSampler, [5_000, 5_001]);
    expect(examination.all.count).toBe(72);
    expect(examination.all.fruit).toBeGreaterThan(0.7);
    expect(examination.all.colour).toBe(1);
    expect(examination.heldOut.count).toBe(14);
    expect(examination.greenBanana.count).toBe(2);
    expect(examinationTables(examination)).toContain("| green banana | yes |");
  });

  it("says so if a sampler draws the same picture for every prompt", async () => {
    const stuck = await examineSampler(judge, async (_, seeds) => seeds.map(() => drawn(1)), [1, 2]);
    expect(stuck.all.both).toBeLessThanOrEqual(1 / 36);
    expect(stuck.diversity).toBe(0);
  });

  it("sees no colour in a grey picture", async () => {
    const asked = { fruit: "apple", colour: "red" } as const;
    const [verdict] = await judgePictures(judge, [new Float32Array(64 * 64 * 3)], [asked]);
    expect(verdict?.colour).toBeNull();
  });
});
