import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { DRAWN_OUTPUTS } from "./drawn-wires";
import type { WiringProps } from "./wiring.props";

export const WIRINGS = ["dense", "local", "shared"] as const;
export type WiringKind = (typeof WIRINGS)[number];

/** Where the sliders go. */
export const RANGES = {
  side: { min: 8, max: 1024 },
  kernel: { min: 1, max: 7 },
  filters: { min: 1, max: 64 },
} as const;
export type WiringSize = keyof typeof RANGES;

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(min), z.maximum(max));

const stateSchema = z.strictObject({
  wiring: z.enum(WIRINGS),
  /** Side of the square image, in pixels. */
  side: within(RANGES.side),
  /** Side of the kernel, in pixels. */
  kernel: within(RANGES.kernel),
  filters: within(RANGES.filters),
  /** The output of the drawing whose wires stand out, from 0. */
  output: within({ min: 0, max: DRAWN_OUTPUTS - 1 }),
});

export type WiringState = Readonly<z.infer<typeof stateSchema>>;

export type WiringAction =
  | { readonly type: "wire"; readonly wiring: WiringKind }
  | { readonly type: "set"; readonly field: WiringSize; readonly value: number }
  | { readonly type: "show-output"; readonly output: number };

/** Three ways to wire pixels to outputs: all to all, neighbours only, neighbours with the same weights everywhere. */
export const wiringModel: WidgetModel<WiringProps, WiringState, WiringAction> = {
  name: "wiring",
  schema: stateSchema,
  init: ({ wiring = "dense", side = 28, kernel = 3, filters = 1 }) => ({
    wiring,
    side,
    kernel,
    filters,
    output: 0,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "wire":
        return { ...state, wiring: action.wiring };
      case "set":
        return { ...state, [action.field]: action.value };
      case "show-output":
        return { ...state, output: action.output };
    }
  },
};
