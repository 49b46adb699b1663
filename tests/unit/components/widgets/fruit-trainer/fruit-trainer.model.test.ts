import { describe, expect, it } from "vitest";
import {
  type FruitTrainerAction,
  type FruitTrainerState,
  fruitTrainerModel,
  isPairHeldOut,
  isSameRun,
  sampleOrderOf,
  trainingSpecOf,
} from "@/components/widgets/fruit-trainer/fruit-trainer.model";
import { ALL_PAIRS, HELD_OUT } from "@/lib/datasets/fruits/fruit-names";

const initial = fruitTrainerModel.init({});
const stateAfter = (...actions: FruitTrainerAction[]): FruitTrainerState =>
  actions.reduce(fruitTrainerModel.reducer, initial);

describe("the settings of a run that learns fruits", () => {
  it("hold out what the network of the course has never seen, at first", () => {
    for (const pair of ALL_PAIRS)
      expect(isPairHeldOut(initial, pair)).toBe(
        HELD_OUT.some((one) => one.fruit === pair.fruit && one.colour === pair.colour),
      );
    expect(fruitTrainerModel.schema.safeParse(initial).success).toBe(true);
  });

  it("hold a pair out at a tick, and draw it again at another", () => {
    const pair = { fruit: "apple", colour: "red" } as const;
    const once = stateAfter({ type: "toggle", ...pair });
    expect(isPairHeldOut(once, pair)).toBe(true);
    expect(stateAfter({ type: "toggle", ...pair }, { type: "toggle", ...pair })).toEqual(initial);
  });

  it("always leave a pair to learn from", () => {
    const all = stateAfter(
      { type: "hold-out-none" },
      ...ALL_PAIRS.map((pair) => ({ type: "toggle", ...pair }) as const),
    );
    expect(all.heldOut).toHaveLength(ALL_PAIRS.length - 1);
    expect(fruitTrainerModel.schema.safeParse(all).success).toBe(true);
  });

  it("follow a run that was brought along", () => {
    const spec = trainingSpecOf(
      stateAfter(
        { type: "change", settings: { network: "full", images: 200_000 } },
        { type: "hold-out-none" },
      ),
    );
    const state = stateAfter({ type: "adopt", spec });
    expect(isSameRun(trainingSpecOf(state), spec)).toBe(true);
  });

  it("are the same for the next run whatever the trained network is asked", () => {
    const state = stateAfter(
      { type: "choose-room", room: "draw" },
      { type: "ask", action: { type: "write", text: "poire bleue" } },
      { type: "ask", action: { type: "choose-view", view: "grid" } },
    );
    expect(state).toMatchObject({ room: "draw", studio: { text: "poire bleue", view: "grid" } });
    expect(isSameRun(trainingSpecOf(state), trainingSpecOf(initial))).toBe(true);
    expect(stateAfter({ type: "adopt", spec: trainingSpecOf(initial) })).toEqual(initial);
  });

  it("say of two runs whether they are the same", () => {
    const spec = trainingSpecOf(initial);
    expect(isSameRun(spec, { ...spec, heldOut: spec.heldOut.toReversed() })).toBe(true);
    expect(isSameRun(spec, { ...spec, seed: 2 })).toBe(false);
    expect(isSameRun(spec, { ...spec, heldOut: [] })).toBe(false);
  });
});

describe("the samples of a run", () => {
  it("show each fruit that is learnt, then pairs that aren't, each from its own noise", () => {
    const { images } = sampleOrderOf(trainingSpecOf(initial));
    const isHeld = images.map(({ prompt }) =>
      HELD_OUT.some(({ fruit, colour }) => fruit === prompt.fruit && colour === prompt.colour),
    );
    expect(isHeld).toEqual([...Array(6).fill(false), ...Array(6).fill(true)]);
    expect(new Set(images.slice(0, 6).map(({ prompt }) => prompt.fruit)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(images.map(({ seed }) => seed)).size).toBe(12);
  });

  it("are only of learnt pairs where none is held out", () => {
    expect(sampleOrderOf(trainingSpecOf(stateAfter({ type: "hold-out-none" }))).images).toHaveLength(6);
  });
});
