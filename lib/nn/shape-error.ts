/** The error for a geometry or a layer that can't be, with the numbers in it, for a person and for a program. */

/** What each kind of problem carries. Sizes are in cells along one axis unless said otherwise. */
export interface ShapeErrorValues {
  /** A size or count isn't a whole number in [least, most]. `quantity` is the option's name: "stride", "filters"... */
  "not-whole": { quantity: string; value: number; least: number; most: number };
  /** A proportion isn't in [0, 1). */
  "not-a-rate": { quantity: string; value: number };
  /** The padding is none of the accepted forms. */
  "bad-padding": { padding: string };
  /** The kernel, spread by its dilation, doesn't fit in the padded input. */
  "kernel-too-large": {
    kernel: number;
    dilation: number;
    effectiveKernel: number;
    input: number;
    paddedInput: number;
  };
  /** An output position that doesn't exist; positions count from 0. */
  "outside-output": { index: number; output: number };
  /** A transposed convolution whose padding leaves nothing. */
  "empty-output": { output: number };
  /** The channels can't be shared out equally between the groups. `quantity`: "inChannels" or "filters". */
  "groups-indivisible": { quantity: string; channels: number; groups: number };
  /** The layer needs another number of axes; shapes leave the batch axis out. */
  "wrong-rank": { expected: number; rank: number; shape: string };
  /** The two branches of a residual block can't be added. */
  "residual-mismatch": { body: string; shortcut: string };
  /** A reshape that loses or invents numbers. */
  "reshape-mismatch": { from: string; to: string; cellsFrom: number; cellsTo: number };
  /** An array whose length isn't what its declared shape says. */
  "wrong-length": { quantity: string; length: number; expected: number };
  /** Two layers of one network with the same name. */
  "duplicate-name": { name: string };
  /** A layer of a kind that this library doesn't know. */
  "unknown-layer": { kind: string };
  /** A result beyond 2⁵³ − 1, that couldn't be exact. */
  "too-large": { quantity: string; value: number };
}

export type ShapeErrorCode = keyof ShapeErrorValues;

const sentences: { readonly [C in ShapeErrorCode]: (values: ShapeErrorValues[C]) => string } = {
  "not-whole": (v) => `${v.quantity} must be a whole number from ${v.least} to ${v.most}, not ${v.value}`,
  "not-a-rate": (v) => `${v.quantity} must be at least 0 and below 1, not ${v.value}`,
  "bad-padding": (v) => `padding must be "valid", "same", a number or one number a side, not ${v.padding}`,
  "kernel-too-large": (v) =>
    v.dilation === 1
      ? `kernel ${v.kernel} is larger than the padded input ${v.paddedInput}`
      : `kernel ${v.kernel} with dilation ${v.dilation} spans ${v.effectiveKernel}, larger than the padded input ${v.paddedInput}`,
  "outside-output": (v) => `output index ${v.index} is not among the ${v.output} outputs counted from 0`,
  "empty-output": (v) => `the padding cuts the output down to ${v.output}, below 1`,
  "groups-indivisible": (v) => `${v.quantity} ${v.channels} can't be divided into ${v.groups} groups`,
  "wrong-rank": (v) => `needs an input with ${v.expected} axes, not ${v.rank} (${v.shape})`,
  "residual-mismatch": (v) => `body output ${v.body} and shortcut output ${v.shortcut} can't be added`,
  "reshape-mismatch": (v) =>
    `${v.from} has ${v.cellsFrom} values and can't become ${v.to}, which has ${v.cellsTo}`,
  "wrong-length": (v) => `${v.quantity} has ${v.length} values where its shape says ${v.expected}`,
  "duplicate-name": (v) => `two layers are named "${v.name}"`,
  "unknown-layer": (v) => `no layer is of kind "${v.kind}"`,
  "too-large": (v) => `${v.quantity} would be ${v.value}, beyond exact whole numbers`,
};

/**
 * An impossible geometry, count or network. `message` says the rule and the numbers in English; `code` and `values`
 * let a screen say them in the reader's language; `layer` names the layer when the error comes from a network.
 * @example new ShapeError("groups-indivisible", { quantity: "filters", channels: 5, groups: 2 }).message
 * // "filters 5 can't be divided into 2 groups"
 */
export class ShapeError<C extends ShapeErrorCode = ShapeErrorCode> extends Error {
  override readonly name = "ShapeError";
  readonly code: C;
  readonly values: Readonly<ShapeErrorValues[C]>;
  readonly layer: string | null;

  constructor(code: C, values: ShapeErrorValues[C], layer: string | null = null) {
    const sentence = sentences[code](values);
    super(layer === null ? sentence : `layer "${layer}": ${sentence}`);
    this.code = code;
    this.values = values;
    this.layer = layer;
  }
}
