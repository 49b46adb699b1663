import { z } from "zod/mini";
import { changedSource, digitSourceFields, startSource } from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { IMAGE_SETS, type ImageSetId } from "@/lib/datasets/image-sets";
import type { AdversarialPushProps } from "./adversarial-push.props";

/** The largest push, in 255ths: just short of 0.3. */
export const MOST = 76;
/** Small steps of the iterated push. */
export const MANY_STEPS = 10;

const stateSchema = z.strictObject({
  data: z.enum(IMAGE_SETS),
  sample: digitSourceFields.sample,
  seed: digitSourceFields.seed,
  /** How far every pixel may go, in 255ths. */
  epsilon: z.int().check(z.minimum(0), z.maximum(MOST)),
  /** The class to push towards; -1: any but the one that it shows. */
  towards: z.int().check(z.minimum(-1), z.maximum(9)),
  method: z.enum(["one", "many"]),
});

export type AdversarialPushState = Readonly<z.infer<typeof stateSchema>>;

export type AdversarialPushAction =
  | { readonly type: "choose-data"; readonly data: ImageSetId }
  | { readonly type: "pick-sample"; readonly sample: number }
  | { readonly type: "shuffle" }
  | { readonly type: "set-epsilon"; readonly epsilon: number }
  | { readonly type: "aim"; readonly towards: number }
  | { readonly type: "choose-method"; readonly method: AdversarialPushState["method"] };

/** A push that hardly shows and overturns the answer, and noise of the same size that doesn't. */
export const adversarialPushModel: WidgetModel<
  AdversarialPushProps,
  AdversarialPushState,
  AdversarialPushAction
> = {
  name: "adversarial-push",
  schema: stateSchema,
  init: ({ data = "digits", sample = 3, epsilon = 0 }) => ({
    data,
    sample,
    seed: 1,
    epsilon,
    towards: -1,
    method: "one",
  }),
  reducer(state, action) {
    switch (action.type) {
      case "choose-data":
        return { ...state, data: action.data };
      case "set-epsilon":
        return { ...state, epsilon: action.epsilon };
      case "aim":
        return { ...state, towards: action.towards };
      case "choose-method":
        return { ...state, method: action.method };
      default: {
        const { sample, seed } = changedSource({ ...startSource(state.sample), seed: state.seed }, action);
        return { ...state, sample, seed, towards: state.towards === sample ? -1 : state.towards };
      }
    }
  },
};
