/** What each setting of a stack of layers may hold, in cells along one side. Both ends are allowed. */

export const RANGES = {
  input: { min: 8, max: 40 },
  layers: { min: 1, max: 6 },
  kernel: { min: 1, max: 7 },
  stride: { min: 1, max: 4 },
  dilation: { min: 1, max: 4 },
} as const;

export const LAYER_KINDS = ["conv", "pool"] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** A convolution or a pooling, the same along both axes. */
export interface StackLayer {
  readonly kind: LayerKind;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
}

const conv = (kernel: number, stride = 1, dilation = 1): StackLayer => ({
  kind: "conv",
  kernel,
  stride,
  dilation,
});
const pool = (side: number): StackLayer => ({ kind: "pool", kernel: side, stride: side, dilation: 1 });

/** What a new layer starts with. */
export const NEW_LAYER: Readonly<Record<LayerKind, StackLayer>> = { conv: conv(3), pool: pool(2) };

/** Stacks to start from. LeNet-5 up to its second pooling; the first two blocks of VGG-16. */
export const STACKS = {
  "one-three": [conv(3)],
  "three-threes": [conv(3), conv(3), conv(3)],
  "one-seven": [conv(7)],
  dilated: [conv(3), conv(3, 1, 2), conv(3, 1, 4)],
  strided: [conv(3, 2), conv(3, 2), conv(3, 2)],
  lenet: [conv(5), pool(2), conv(5), pool(2)],
  vgg: [conv(3), conv(3), pool(2), conv(3), conv(3), pool(2)],
} as const satisfies Record<string, readonly StackLayer[]>;

export type StackId = keyof typeof STACKS;
export const STACK_IDS = Object.keys(STACKS) as readonly StackId[]; // the keys of a constant record
