/** The gradients of dilated convolutions, which TensorFlow.js has on no backend. */

import {
  Conv2D,
  type Conv2DAttrs,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  DepthwiseConv2dNative,
  DepthwiseConv2dNativeBackpropFilter,
  DepthwiseConv2dNativeBackpropInput,
  engine,
  type GradConfig,
  getBackend,
  getGradient,
  type NamedAttrMap,
  registerGradient,
  type Tensor,
  unregisterGradient,
} from "@tensorflow/tfjs-core";

/** A convolution, and the kernels of its two gradients. */
interface Family {
  readonly kernel: string;
  readonly input: string;
  readonly filter: string;
}

const FAMILIES: readonly Family[] = [
  { kernel: Conv2D, input: Conv2DBackpropInput, filter: Conv2DBackpropFilter },
  {
    kernel: DepthwiseConv2dNative,
    input: DepthwiseConv2dNativeBackpropInput,
    filter: DepthwiseConv2dNativeBackpropFilter,
  },
];

/**
 * Lets dilated convolutions be differentiated on wasm, whose gradient kernels here know dilations. Everywhere else, and for all
 * other convolutions, the gradients are those from before. To be called once.
 */
export function registerDilatedGradients(): void {
  for (const family of FAMILIES) {
    const stock = getGradient(family.kernel);
    if (!stock) continue;
    unregisterGradient(family.kernel);
    registerGradient({ ...stock, gradFunc: withDilations(family, stock.gradFunc) });
  }
}

function withDilations(family: Family, stock: GradConfig["gradFunc"]): GradConfig["gradFunc"] {
  return (dy, saved, attrs) => {
    const { dilations } = attrs as unknown as Conv2DAttrs;
    const isDilated = [dilations].flat().some((dilation) => dilation !== 1);
    if (!isDilated || getBackend() !== "wasm") return stock(dy, saved, attrs);
    const [x, filter] = saved as [Tensor, Tensor]; // what the stock gradient saves
    const gradient = dy as Tensor; // a convolution has one output
    const run = (kernel: string, inputs: Record<string, Tensor>, shapes: object) =>
      engine().runKernel(kernel, inputs, { ...attrs, ...shapes } as unknown as NamedAttrMap) as Tensor;
    return {
      x: () => run(family.input, { dy: gradient, filter }, { inputShape: x.shape }),
      filter: () => run(family.filter, { x, dy: gradient }, { filterShape: filter.shape }),
    };
  };
}
