import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Diffusion2dAction,
  type Diffusion2dState,
  diffusion2dModel,
  frameOf,
  percentAt,
  wantedOf,
} from "@/components/widgets/diffusion-2d/diffusion-2d.model";
import { diffusion2dProps } from "@/components/widgets/diffusion-2d/diffusion-2d.props";
import { SAMPLER_KINDS } from "@/lib/diffusion/sampler-steps";

const start = diffusion2dModel.init(diffusion2dProps.parse({}));

const point = fc.record({
  x: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const action: fc.Arbitrary<Diffusion2dAction> = fc.oneof(
  fc.record({ type: fc.constant("toggle-sampler" as const), sampler: fc.constantFrom(...SAMPLER_KINDS) }),
  fc.record({ type: fc.constant("begin-stroke" as const), point }),
  fc.record({ type: fc.constant("extend-stroke" as const), points: fc.array(point, { maxLength: 4 }) }),
  fc.constantFrom(
    { type: "undo-stroke" as const },
    { type: "clear" as const },
    { type: "new-seed" as const },
  ),
  fc.constantFrom(0 as const, 1 as const).map((pen) => ({ type: "change" as const, settings: { pen } })),
);

function stateAfter(actions: readonly Diffusion2dAction[]): Diffusion2dState {
  return actions.reduce(diffusion2dModel.reducer, start);
}

describe("the state of the plane", () => {
  it("stays one that can be shared, whatever the reader does", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const state = stateAfter(actions);
        expect(diffusion2dModel.schema.safeParse(JSON.parse(JSON.stringify(state))).success).toBe(true);
        expect(state.pens).toHaveLength(state.strokes.length);
        expect(state.samplers.length).toBeGreaterThan(0);
      }),
    );
  });

  it("refuses settings out of range", () => {
    for (const change of [
      { steps: 0 },
      { steps: 101 },
      { eta: 1.1 },
      { shown: -1 },
      { samplers: [] },
      { pen: 2 },
    ]) {
      expect(diffusion2dModel.schema.safeParse({ ...start, ...change }).success).toBe(false);
    }
  });

  it("keeps samplers in their order, and the last one", () => {
    const toggle = (sampler: "ddpm" | "heun") => ({ type: "toggle-sampler", sampler }) as const;
    expect(stateAfter([toggle("ddpm"), toggle("heun"), toggle("ddpm")]).samplers).toEqual([
      "ddpm",
      "ddim",
      "euler",
    ]);
    const single = { ...start, samplers: ["heun" as const] };
    expect(diffusion2dModel.reducer(single, toggle("heun")).samplers).toEqual(["heun"]);
  });

  it("remembers the pen of each line, also after undoing", () => {
    const begin = { type: "begin-stroke", point: { x: 0.5, y: 0.5 } } as const;
    const second = { type: "change", settings: { pen: 1 } } as const;
    expect(stateAfter([begin, second, begin, begin, { type: "undo-stroke" }]).pens).toEqual([0, 1]);
  });
});

describe("the way from noise to data", () => {
  it("shows the same share of it for any number of steps", () => {
    expect(frameOf({ shown: 100 }, 7)).toBe(7);
    expect(frameOf({ shown: 0 }, 100)).toBe(0);
    expect(frameOf({ shown: 50 }, 20)).toBe(10);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(100), (steps, any) => {
        const frame = any % (steps + 1);
        expect(frameOf({ shown: percentAt(frame, steps) }, steps)).toBe(frame);
      }),
    );
  });
});

describe("wantedOf", () => {
  it("asks for no class where there is one, and for each where the one asked for isn't there", () => {
    expect(wantedOf({ wanted: 1 }, 1)).toBeNull();
    expect(wantedOf({ wanted: 5 }, 3)).toBe("each");
    expect(wantedOf({ wanted: 2 }, 3)).toBe(2);
    expect(wantedOf({ wanted: null }, 3)).toBeNull();
  });
});
