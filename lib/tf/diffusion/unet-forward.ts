/** A U-Net's answer, by operations of TensorFlow.js, differentiable. */

import {
  AvgPoolGrad,
  add,
  avgPool,
  customGrad,
  engine,
  mul,
  type NamedAttrMap,
  sigmoid,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tensor,
} from "@tensorflow/tfjs-core";
import { unetNorms } from "@/lib/diffusion/unet/unet-norms";
import { unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import { type UNetPart, type UNetSpec, unetParts } from "@/lib/diffusion/unet/unet-spec";
import { convolution, dense } from "@/lib/tf/training/weighted-op";
import { normSilu } from "./norm-silu";

/** The network's arrays by their names. */
export type UNetWeights = Readonly<Record<string, Tensor>>;

/** What it looks at. */
export interface UNetInputs {
  /** `[images, rows, columns, channels]` in cells, see `spaceToDepth`. */
  readonly x: Tensor4D;
  /** `[images, 2 · timeWaves]`, see `timeFeatures`. */
  readonly time: Tensor2D;
  /** `[images, words]`, see `wordWeights`. */
  readonly words: Tensor2D;
}

/** The weights as tensors, which the caller disposes. @param values - in the order of `unetParameters` */
export function weightTensors(spec: UNetSpec, values: Float32Array): Record<string, Tensor> {
  return Object.fromEntries(
    unetParameters(spec).map(({ name, shape, offset, size }) => [
      name,
      tensor(values.subarray(offset, offset + size), [...shape], "float32"),
    ]),
  );
}

/**
 * What the network says of noisy images.
 * @param watch - is given the output of every part
 * @returns of the shape of `x`
 */
export function unetForward(
  spec: UNetSpec,
  weights: UNetWeights,
  { x, time, words }: UNetInputs,
  watch?: (part: UNetPart, output: Tensor4D) => void,
): Tensor4D {
  const net = new Forward(spec, weights, { time, words });
  const kept = new Map<string, Tensor4D>();
  let current = x;
  for (const part of unetParts(spec)) {
    current = net.run(part, current, kept);
    if (part.kind === "block" && part.isKept) kept.set(part.name, current);
    watch?.(part, current);
  }
  return current;
}

/** What a network is told beside its images, as it reaches its parts. */
export type UNetTuningTensors = {
  /** What the time is turned into, `[images, embedding]`. */
  readonly time: Tensor2D;
  /** For each normalisation by its name the scales, then the shifts: `[images, 2 · channels]`. */
  readonly norms: Readonly<Record<string, Tensor2D>>;
};

/** What the time and the words ask of every normalisation; see `normSilu` for what is done with it. */
export function unetTuning(
  spec: UNetSpec,
  weights: UNetWeights,
  told: Pick<UNetInputs, "time" | "words">,
): UNetTuningTensors {
  const net = new Forward(spec, weights, told);
  return {
    time: net.late,
    norms: Object.fromEntries(unetNorms(spec).map(({ name }) => [name, net.scaleShift(name)])),
  };
}

class Forward {
  /** What the time is turned into. */
  readonly late: Tensor2D;
  readonly #spec: UNetSpec;
  readonly #weights: UNetWeights;
  readonly #embedding: Tensor2D;

  constructor(spec: UNetSpec, weights: UNetWeights, { time, words }: Pick<UNetInputs, "time" | "words">) {
    this.#spec = spec;
    this.#weights = weights;
    this.late = this.#dense("time2", silu(this.#dense("time1", time, true)));
    const meant = dense(words, { kernel: this.#weight("words"), bias: null, isRelu: false }, true);
    this.#embedding = silu(add(this.late, meant));
  }

  run(part: UNetPart, x: Tensor4D, kept: ReadonlyMap<string, Tensor4D>): Tensor4D {
    switch (part.kind) {
      case "convolve":
        return this.#convolve(part.name, x, true);
      case "block": {
        const once = this.#convolve(`${part.name}/conv1`, this.#norm(`${part.name}/scale1`, x));
        return add(x, this.#convolve(`${part.name}/conv2`, this.#norm(`${part.name}/scale2`, once)));
      }
      case "shrink":
        return this.#convolve(part.name, avgPool(x, 2, 2, "valid"));
      case "grow": {
        const skipped = kept.get(part.adds);
        if (skipped === undefined) throw new Error(`${part.name} adds ${part.adds}, which isn't there`);
        return add(skipped, doubled(this.#convolve(part.name, x), skipped));
      }
      case "finish":
        return this.#convolve(part.name, this.#norm(`${part.name}/scale`, x));
    }
  }

  /** What the time and the words ask of a normalisation: the scales, then the shifts. */
  scaleShift(norm: string): Tensor2D {
    return this.#dense(norm, this.#embedding);
  }

  #weight(name: string): Tensor {
    const found = this.#weights[name];
    if (found === undefined) throw new Error(`the network has no weights "${name}"`);
    return found;
  }

  #layer(name: string) {
    return { kernel: this.#weight(`${name}/kernel`), bias: this.#weight(`${name}/bias`), isRelu: false };
  }

  #dense(name: string, x: Tensor2D, isFirst = false): Tensor2D {
    return dense(x, this.#layer(name), isFirst) as Tensor2D;
  }

  #convolve(name: string, x: Tensor4D, isFirst = false): Tensor4D {
    return convolution(
      x,
      this.#layer(name),
      { strides: [1, 1], pad: "same", dilations: [1, 1] },
      isFirst,
    ) as Tensor4D;
  }

  #norm(name: string, x: Tensor4D): Tensor4D {
    return normSilu(x, this.scaleShift(name), this.#spec.groups);
  }
}

function silu<T extends Tensor>(x: T): T {
  return mul(x, sigmoid(x));
}

/**
 * Every cell four times: `[images, rows, columns, channels]` → `[images, 2 · rows, 2 · columns, channels]`. Averaging over squares of
 * 2 × 2 gives each cell a quarter of its square's gradient; so that gradient, four times, is this, and every backend has it.
 * @param alike - a tensor of the shape of the result
 */
function doubled(x: Tensor4D, alike: Tensor4D): Tensor4D {
  // The engine types attributes by the values that a kernel may have; these are as its own operations pass them.
  const attributes = { filterSize: 2, strides: 2, pad: "valid" } as unknown as NamedAttrMap;
  const run = customGrad((...args: unknown[]) => {
    const [small] = args as [Tensor4D];
    return {
      value: engine().runKernel(AvgPoolGrad, { dy: mul(small, 4), input: alike }, attributes) as Tensor,
      gradFunc: (dy: Tensor) => mul(avgPool(dy as Tensor4D, 2, 2, "valid"), 4),
    };
  });
  return run(x) as Tensor4D;
}
