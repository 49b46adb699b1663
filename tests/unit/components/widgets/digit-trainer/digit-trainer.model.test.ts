import { describe, expect, it } from "vitest";
import {
  type DigitTrainerAction,
  type DigitTrainerState,
  digitTrainerModel as model,
} from "@/components/widgets/digit-trainer/digit-trainer.model";
import { digitTrainerProps } from "@/components/widgets/digit-trainer/digit-trainer.props";
import { isSameRun, settingsOf, trainingSpec } from "@/components/widgets/digit-trainer/training-spec";
import { trainingNetworkParams } from "./network-params";

const initial = model.init({});

function reduced(...actions: DigitTrainerAction[]): DigitTrainerState {
  return actions.reduce(model.reducer, initial);
}

describe("the settings of a training", () => {
  it("begin with what a chapter writes, or with what learns well", () => {
    expect(initial).toEqual({ data: "digits", seed: 1, batch: 64, rate: 4, optimiser: "adam", filters: 8 });
    const props = digitTrainerProps.parse({
      learningRate: 0.1,
      optimiser: "sgd",
      filters: 4,
      batch: 8,
      seed: 7,
      data: "fashion",
    });
    expect(model.init(props)).toEqual({
      data: "fashion",
      seed: 7,
      batch: 8,
      rate: 9,
      optimiser: "sgd",
      filters: 4,
    });
  });

  it("refuse what no run can have", () => {
    for (const written of [
      { learningRate: 0.3 },
      { batch: 12 },
      { filters: 5 },
      { data: "cats" },
      { optimizer: "adam" },
    ]) {
      expect(digitTrainerProps.safeParse(written).success).toBe(false);
    }
    for (const patch of [{ rate: 13 }, { batch: 1 }, { seed: -1 }, { optimiser: "lion" }, { curve: [] }]) {
      expect(model.schema.safeParse({ ...initial, ...patch }).success).toBe(false);
    }
    expect(model.schema.safeParse(initial).success).toBe(true);
  });

  it("change one by one", () => {
    expect(reduced({ type: "change", settings: { batch: 256 } }, { type: "new-seed" })).toEqual({
      ...initial,
      batch: 256,
      seed: 2,
    });
  });

  it("have a learning rate that is too high at hand, and lower one by a factor of ten", () => {
    const high = reduced({ type: "set-too-high" });
    expect(trainingSpec(high)).toMatchObject({ optimiser: "sgd", learningRate: 1 });
    const lowered = [1, 2, 3, 4, 5].map((times) =>
      trainingSpec(reduced({ type: "set-too-high" }, ...new Array(times).fill({ type: "lower-rate" }))),
    );
    expect(lowered.map(({ learningRate }) => learningRate)).toEqual([0.1, 0.01, 0.001, 0.0001, 0.0001]);
  });
});

describe("the run that the settings ask for", () => {
  it("is looked at after about as many examples, whatever the batch", () => {
    const looks = ([8, 64, 256] as const).map((batch) => trainingSpec({ ...initial, batch }).validateEvery);
    expect(looks).toEqual([100, 25, 7]);
  });

  it("trains the course's own network, or one with other filters", () => {
    expect(([4, 8, 16] as const).map((filters) => trainingNetworkParams({ ...initial, filters }))).toEqual([
      2202, 5994, 18_378,
    ]);
  });

  it("gives the settings back", () => {
    const settings = {
      data: "fashion",
      seed: 5,
      batch: 128,
      rate: 7,
      optimiser: "rmsprop",
      filters: 16,
    } as const;
    expect(settingsOf(trainingSpec(settings))).toEqual(settings);
  });

  it("gives the nearest settings of a run from elsewhere", () => {
    const spec = { ...trainingSpec(initial), learningRate: 0.0031, batch: 100, seed: -3 };
    expect(settingsOf(spec)).toEqual({ data: "digits", rate: 4, optimiser: "adam", filters: 8 });
  });

  it("is another one as soon as a setting differs", () => {
    expect(isSameRun(trainingSpec(initial), trainingSpec({ ...initial }))).toBe(true);
    expect(isSameRun(trainingSpec(initial), trainingSpec({ ...initial, filters: 4 }))).toBe(false);
    expect(isSameRun(trainingSpec(initial), trainingSpec({ ...initial, data: "fashion" }))).toBe(false);
  });
});
