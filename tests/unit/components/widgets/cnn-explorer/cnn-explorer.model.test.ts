import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explorableNetwork } from "@/components/cnn-view/explorable-network";
import { strongestCell, viewPlace } from "@/components/cnn-view/view-place";
import {
  type CnnExplorerAction,
  type CnnExplorerState,
  cnnExplorerModel,
} from "@/components/widgets/cnn-explorer/cnn-explorer.model";

const { init, reducer, schema } = cnnExplorerModel;
const start = init({ network: "digits", sample: 7 });
const { chain } = explorableNetwork("digits");
const stateAfter = (...actions: CnnExplorerAction[]): CnnExplorerState => actions.reduce(reducer, start);

const far = fc.integer({ min: -20, max: 20_000 });
const gaze = fc.record(
  {
    level: fc.constantFrom("network" as const, "unit" as const, "cell" as const),
    layer: fc.constantFrom("", "elsewhere", ...chain.map(({ name }) => name)),
    channel: far,
    row: far,
    column: far,
    part: far,
  },
  { requiredKeys: [] },
);
const action: fc.Arbitrary<CnnExplorerAction> = fc.oneof(
  fc.record({ type: fc.constant("look" as const), at: gaze }),
  fc.record({ type: fc.constantFrom("up", "pick-own", "pick-drawing", "shuffle", "clear", "undo-stroke") }),
  fc.record({ type: fc.constant("pick-sample" as const), sample: fc.nat(9) }),
  fc.record({
    type: fc.constant("set-scale" as const),
    scale: fc.constantFrom("unit" as const, "layer" as const, "network" as const),
  }),
);

describe("cnnExplorerModel", () => {
  it("starts with all layers of the test image that the chapter asks for", () => {
    expect(start).toMatchObject({ source: "sample", sample: 7, level: "network", layer: "", scale: "layer" });
  });

  it("stays in its schema whatever the reader does, and survives an address", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const state = stateAfter(...actions);
        expect(schema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  it("goes up one level at a time, and stays at the top", () => {
    const cell = stateAfter({ type: "look", at: { level: "cell", layer: "conv2", channel: 3 } });
    const levels = [cell, reducer(cell, { type: "up" })];
    levels.push(reducer(levels[1] as CnnExplorerState, { type: "up" }));
    levels.push(reducer(levels[2] as CnnExplorerState, { type: "up" }));
    expect(levels.map(({ level }) => level)).toEqual(["cell", "unit", "network", "network"]);
    expect(levels.at(-1)).toMatchObject({ layer: "conv2", channel: 3 });
  });

  it("keeps the place while another image is read", () => {
    const at = { level: "cell", layer: "conv2", channel: 3, row: 2, column: 5, part: 1 } as const;
    expect(stateAfter({ type: "look", at }, { type: "pick-sample", sample: 2 })).toMatchObject(at);
  });

  it.each([
    { ...start, level: "layer" },
    { ...start, row: -1 },
    { ...start, source: "camera" },
    { ...start, strokes: [[1, 2, 3]] },
    { ...start, zoom: 2 },
  ])("refuses a broken state %#", (broken) => {
    expect(schema.safeParse(broken).success).toBe(false);
  });
});

describe("viewPlace", () => {
  it("is inside the network for every state that there can be", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
        const { layer, place, part, level } = viewPlace(chain, stateAfter(...actions));
        const shape = layer?.shape ?? { height: 1, width: 1, channels: 1 };
        if (!layer) expect(level).toBe("network");
        expect(place.row).toBeLessThan(shape.height);
        expect(place.column).toBeLessThan(shape.width);
        expect(place.channel).toBeLessThan(shape.channels);
        expect(part).toBeLessThan(layer?.reads.channels ?? 1);
        expect(Math.min(place.row, place.column, place.channel, part)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("strongestCell", () => {
  it("is the cell of largest magnitude of its map", () => {
    const values = Float32Array.of(9, 0, 9, 1, 9, -3, 9, 2);
    const maps = { height: 2, width: 2, channels: 2, values };
    expect(strongestCell(maps, 1)).toEqual({ row: 1, column: 0, channel: 1 });
  });
});
