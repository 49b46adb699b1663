/** A small net as TensorFlow.js variables: its weights and biases, and what its optimiser remembers. */

import { fill, tensor, type Variable, variable } from "@tensorflow/tfjs-core";
import { createRandom } from "@/lib/math/random";
import { SmallNetError } from "./small-net-error";
import {
  checkSmallNetSpec,
  type SmallNetLayer,
  type SmallNetSpec,
  smallNetLayers,
  smallNetParameterCount,
} from "./small-net-spec";
import { type CompleteOptimiser, OPTIMISER_SLOTS, type SmallNetOptimiserKind } from "./small-net-training";

/** The parameters of one layer, float32. Anyone may read them and assign to them. */
export interface SmallNetLayerVariables {
  /** `[inputs, units]`. */
  readonly weights: Variable;
  /** `[units]`. */
  readonly biases: Variable;
}

/** What an optimiser remembers between steps. */
export interface SmallNetOptimiserState {
  readonly kind: SmallNetOptimiserKind;
  /** `[slots, parameters]` float32: a row for each name in `OPTIMISER_SLOTS`, laid out as `smallNetLayers` says. */
  readonly slots: Variable;
  /** Steps done since the slots began. */
  steps: number;
}

/** A net that lives until `disposeSmallNet`. */
export interface SmallNet {
  readonly spec: SmallNetSpec;
  /** From the first hidden layer to the output. */
  readonly layers: readonly SmallNetLayerVariables[];
  /** Null before the first training. */
  optimiserState: SmallNetOptimiserState | null;
  /** Epochs trained over the net's whole life. */
  epochs: number;
  isDisposed: boolean;
}

/**
 * A new net, its weights drawn from the seed (Glorot uniform), its biases 0. The caller owns it and disposes it.
 * @param seed - a whole number; the same one gives the same weights
 * @throws SmallNetError if the net is larger than a small net may be, or an activation unknown
 * @see Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks", equation 16
 */
export function createSmallNet(spec: SmallNetSpec, seed: number): SmallNet {
  checkSmallNetSpec(spec);
  const random = createRandom(seed);
  const layers = smallNetLayers(spec).map((layer) => layerVariables(layer, random));
  return { spec, layers, optimiserState: null, epochs: 0, isDisposed: false };
}

function layerVariables({ inputs, units }: SmallNetLayer, random: () => number): SmallNetLayerVariables {
  const limit = Math.sqrt(6 / (inputs + units));
  const weights = Float32Array.from({ length: inputs * units }, () => limit * (2 * random() - 1));
  return {
    weights: ownedVariable(tensor(weights, [inputs, units])),
    biases: ownedVariable(fill([units], 0)),
  };
}

/** A variable in place of a tensor, which is disposed. */
function ownedVariable(initial: ReturnType<typeof fill>): Variable {
  const owned = variable(initial);
  initial.dispose();
  return owned;
}

/** Frees the net's variables; a second call does nothing. */
export function disposeSmallNet(net: SmallNet): void {
  if (net.isDisposed) return;
  net.isDisposed = true;
  for (const { weights, biases } of net.layers) {
    weights.dispose();
    biases.dispose();
  }
  forgetOptimiser(net);
}

/** @throws SmallNetError if the net's variables have been freed */
export function checkAlive(net: SmallNet): void {
  if (net.isDisposed) throw new SmallNetError("disposed", {});
}

/** Frees what the optimiser remembers, so that the next training begins without a past. */
function forgetOptimiser(net: SmallNet): void {
  net.optimiserState?.slots.dispose();
  net.optimiserState = null;
}

/** What the optimiser remembers of the net: begun anew if the last training had one of another kind. */
export function optimiserStateFor(net: SmallNet, optimiser: CompleteOptimiser): SmallNetOptimiserState {
  const { kind } = optimiser;
  if (net.optimiserState?.kind === kind) return net.optimiserState;
  forgetOptimiser(net);
  const start = kind === "adagrad" ? optimiser.initialAccumulator : 0;
  const shape: [number, number] = [OPTIMISER_SLOTS[kind].length, smallNetParameterCount(net.spec)];
  net.optimiserState = { kind, slots: ownedVariable(fill(shape, start)), steps: 0 };
  return net.optimiserState;
}
