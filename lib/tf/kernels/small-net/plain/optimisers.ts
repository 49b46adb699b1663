/** One step of each optimiser, by the formulas of `tf.train`. */

import {
  type CompleteOptimiser,
  OPTIMISER_EPSILON,
  type SmallNetOptimiserKind,
} from "@/lib/tf/small-net/small-net-training";

/** What a step reads and changes, an entry of `parameters` and of each slot for an entry of `gradient`. */
export interface OptimiserState {
  /** `[parameters]`. */
  readonly parameters: Float32Array;
  /** Each `[parameters]`, in the order of `OPTIMISER_SLOTS`. */
  readonly slots: readonly Float32Array[];
  /** `[parameters]`. */
  readonly gradient: Float32Array;
  /** Counted from 1 over the life of the slots. */
  step: number;
}

type Update<Kind extends SmallNetOptimiserKind> = (
  optimiser: Extract<CompleteOptimiser, { readonly kind: Kind }>,
  state: OptimiserState,
) => void;

/** Moves the parameters one step against the gradient. */
export function optimiserStep(optimiser: CompleteOptimiser, state: OptimiserState): void {
  // The table has the update of each kind under its name.
  (UPDATES[optimiser.kind] as Update<SmallNetOptimiserKind>)(optimiser, state);
}

// Slots are as many as OPTIMISER_SLOTS has names, and as long as the parameters: no index below is outside.
const UPDATES: { readonly [Kind in SmallNetOptimiserKind]: Update<Kind> } = {
  sgd({ learningRate }, { parameters, gradient }) {
    for (let index = 0; index < gradient.length; index++) {
      parameters[index]! -= learningRate * gradient[index]!;
    }
  },

  /** @see Sutskever et al. 2013, "On the importance of initialization and momentum in deep learning" */
  momentum({ learningRate, momentum, nesterov }, { parameters, slots, gradient }) {
    const velocity = slots[0]!;
    for (let index = 0; index < gradient.length; index++) {
      velocity[index] = momentum * velocity[index]! + gradient[index]!;
      const ahead = nesterov ? gradient[index]! + momentum * velocity[index]! : velocity[index]!;
      parameters[index]! -= learningRate * ahead;
    }
  },

  /** @see Duchi, Hazan & Singer 2011, "Adaptive subgradient methods for online learning and stochastic optimization" */
  adagrad({ learningRate }, { parameters, slots, gradient }) {
    const squares = slots[0]!;
    for (let index = 0; index < gradient.length; index++) {
      squares[index]! += gradient[index]! ** 2;
      parameters[index]! -=
        (learningRate * gradient[index]!) / Math.sqrt(squares[index]! + OPTIMISER_EPSILON);
    }
  },

  /** @see Tieleman & Hinton 2012, "Lecture 6.5: rmsprop", Coursera */
  rmsprop({ learningRate, decay, momentum }, { parameters, slots, gradient }) {
    const [squares, velocity] = [slots[0]!, slots[1]!];
    for (let index = 0; index < gradient.length; index++) {
      squares[index] = decay * squares[index]! + (1 - decay) * gradient[index]! ** 2;
      const scaled = (learningRate * gradient[index]!) / Math.sqrt(squares[index]! + OPTIMISER_EPSILON);
      velocity[index] = momentum * velocity[index]! + scaled;
      parameters[index]! -= velocity[index]!;
    }
  },

  /** @see Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1, https://arxiv.org/abs/1412.6980 */
  adam({ learningRate, beta1, beta2 }, { parameters, slots, gradient, step }) {
    const [first, second] = [slots[0]!, slots[1]!];
    const firstShare = adamShare(beta1, step);
    const secondShare = adamShare(beta2, step);
    for (let index = 0; index < gradient.length; index++) {
      first[index] = beta1 * first[index]! + (1 - beta1) * gradient[index]!;
      second[index] = beta2 * second[index]! + (1 - beta2) * gradient[index]! ** 2;
      const deviation = Math.sqrt(second[index]! / secondShare) + OPTIMISER_EPSILON;
      parameters[index]! -= (learningRate * first[index]!) / firstShare / deviation;
    }
  },
};

/**
 * 1 − βᵗ: the share of the gradients seen so far in a moving mean that began at 0.
 * @param step - t, counted from 1
 */
function adamShare(beta: number, step: number): number {
  // tf.train.adam keeps β in float32; from 0.999 that makes a difference of 1e-5 here.
  return 1 - Math.fround(beta) ** step;
}
