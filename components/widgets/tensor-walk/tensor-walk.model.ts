import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { TensorWalkProps } from "./tensor-walk.props";

/** The axes, in the order of TensorFlow. */
export const AXES = ["batch", "row", "column", "channel"] as const;
export type Axis = (typeof AXES)[number];

/** How far each axis goes. */
export const SIDES: Readonly<Record<Axis, number>> = { batch: 4, row: 32, column: 32, channel: 3 };

/** In which order the axes lie in memory, the last one fastest. */
export const ORDERS = {
  "channels-last": AXES,
  "channels-first": ["batch", "channel", "row", "column"],
} as const satisfies Record<string, readonly Axis[]>;
export type Order = keyof typeof ORDERS;

/** An axis of which nothing is picked. */
export const WHOLE = -1;

const index = (axis: Axis) => z.int().check(z.minimum(WHOLE), z.maximum(SIDES[axis] - 1));

const stateSchema = z.strictObject({
  /** Index from 0, or `WHOLE`. */
  batch: index("batch"),
  row: index("row"),
  column: index("column"),
  channel: index("channel"),
  order: z.enum(["channels-last", "channels-first"]),
});

export type TensorWalkState = Readonly<z.infer<typeof stateSchema>>;

export type TensorWalkAction =
  | { readonly type: "pick"; readonly axis: Axis; readonly index: number }
  | { readonly type: "pick-pixel"; readonly batch: number; readonly row: number; readonly column: number }
  | { readonly type: "order"; readonly order: Order };

/** A batch of colour images, walked through axis by axis. */
export const tensorWalkModel: WidgetModel<TensorWalkProps, TensorWalkState, TensorWalkAction> = {
  name: "tensor-walk",
  schema: stateSchema,
  init: ({ batch = WHOLE, row = WHOLE, column = WHOLE, channel = WHOLE }) => ({
    batch,
    row,
    column,
    channel,
    order: "channels-last",
  }),
  reducer(state, action) {
    switch (action.type) {
      case "pick":
        return { ...state, [action.axis]: action.index };
      case "pick-pixel":
        return { ...state, batch: action.batch, row: action.row, column: action.column };
      case "order":
        return { ...state, order: action.order };
    }
  },
};
