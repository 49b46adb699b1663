import { describe, expect, it } from "vitest";
import { fruitTrainerModel, trainingSpecOf } from "@/components/widgets/fruit-trainer/fruit-trainer.model";
import { takenNetwork, untaken } from "@/components/widgets/fruit-trainer/taken-network";
import { JUDGED_SEEDS } from "@/components/widgets/fruit-trainer/trainer-choices";
import { judgedPairs, verdictRequest, verdictView } from "@/components/widgets/fruit-trainer/verdict";
import { ALL_PAIRS, type FruitPair } from "@/lib/datasets/fruits/fruit-names";
import { renderFruit } from "@/lib/datasets/fruits/render-fruit";
import { newLearning } from "@/lib/diffusion/unet/learning-state";

const heldOut: readonly FruitPair[] = [
  { fruit: "apple", colour: "red" },
  { fruit: "pear", colour: "blue" },
];
const spec = { ...trainingSpecOf(fruitTrainerModel.init({})), heldOut };
const state = { ...newLearning(new Float32Array(4).fill(1)), step: 3, images: 96 };

describe("the network that is taken from a run", () => {
  it("is the running mean of its weights, with the pairs that this run held out", () => {
    const taken = takenNetwork(spec, state);
    expect(taken).toMatchObject({ step: 3, images: 96, studio: { heldOut } });
    expect(taken.studio.network).toMatchObject({ spec: { side: 16 }, weights: state.mean });
    expect(takenNetwork({ ...spec, network: "full" }, state).studio.spec.side).toBe(64);
    expect(untaken(spec)).toMatchObject({ network: null, heldOut, spec: { side: 16 } });
  });
});

describe("the verdict on what a network composes", () => {
  const isHeldOut = (pair: FruitPair) => heldOut.includes(pair);

  it("asks for pictures of every pair that is held out, and of pairs that aren't, in turn", () => {
    const pairs = judgedPairs(heldOut);
    expect(pairs.filter(isHeldOut)).toEqual(heldOut);
    expect(pairs.filter((pair) => !isHeldOut(pair))).toHaveLength(6);
    expect(pairs.slice(0, 4).map(isHeldOut)).toEqual([true, false, true, false]);
    const request = verdictRequest(takenNetwork(spec, state).studio);
    expect(request?.images).toHaveLength(8 * JUDGED_SEEDS.length);
    expect(request?.images.slice(0, 4).map(({ prompt }) => prompt)).toEqual(Array(4).fill(heldOut[0]));
    expect(verdictRequest(untaken(spec))).toBeNull();
  });

  it("does with all pairs held out but one, and with none", () => {
    expect(judgedPairs(ALL_PAIRS.slice(1))).toHaveLength(36);
    expect(judgedPairs([])).toHaveLength(6);
    expect(verdictView([], [], 0).heldOut.pairs).toEqual([]);
  });

  it("finds the colour of real pictures, and the other colour of wrong ones, in what is finished only", () => {
    const pictures = judgedPairs(heldOut).flatMap((pair, place) =>
      JUDGED_SEEDS.map((seed) => {
        const colour = place === 0 && seed === JUDGED_SEEDS[0] ? "green" : pair.colour;
        return renderFruit({ fruit: pair.fruit, colour, seed, size: 16 });
      }),
    );
    const view = verdictView(heldOut, pictures, pictures.length);
    expect(view.heldOut.score).toEqual({ right: 7, judged: 8 });
    expect(view.seen.score).toEqual({ right: 24, judged: 24 });
    expect(view.heldOut.pairs[0]?.pictures[0]?.judgement).toEqual({ colour: "green", isRight: false });
    const partial = verdictView(heldOut, pictures, JUDGED_SEEDS.length);
    expect(partial.heldOut.score).toEqual({ right: 3, judged: 4 });
    expect(partial.seen.pairs[0]?.pictures[0]?.judgement).toBeNull();
  });

  it("finds no colour in a grey picture, which isn't right", () => {
    const grey = new Float32Array(16 * 16 * 3).fill(0.2);
    const view = verdictView(heldOut, [grey], 1);
    expect(view.heldOut.score).toEqual({ right: 0, judged: 1 });
    expect(view.heldOut.pairs[0]?.pictures[0]?.judgement).toEqual({ colour: null, isRight: false });
  });

  it("stands on a measure that is right on the small pictures that networks learn from", () => {
    for (const pair of ALL_PAIRS)
      for (let seed = 0; seed < 40; seed++) {
        const view = verdictView([pair], [renderFruit({ ...pair, seed: 977 * seed, size: 16 })], 1);
        expect(view.heldOut.score.right, `${pair.colour} ${pair.fruit}, seed ${977 * seed}`).toBe(1);
      }
  });
});
