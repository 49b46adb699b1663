/** The error for a small net, its training or its data that can't be, with the numbers in it. */

/** What each kind of problem carries. */
export interface SmallNetErrorValues {
  /** A size or count isn't a whole number in [least, most]. `quantity` is the option's name: "units", "batchSize"... */
  "not-whole": { quantity: string; value: number; least: number; most: number };
  /** A rate isn't a number in [least, most]. */
  "not-in-range": { quantity: string; value: number; least: number; most: number };
  /** A decay isn't a number in [0, 1): at 1 it would forget nothing. */
  "not-a-decay": { quantity: string; value: number };
  /** An option is none of the known ones. */
  "unknown-option": { quantity: string; value: string; known: string };
  /** A cross-entropy compares probabilities: it needs the output activation that gives them. */
  "loss-needs-activation": { loss: string; needed: string; activation: string };
  /** Softmax is trained by its own loss only. */
  "softmax-needs-loss": { needed: string; loss: string };
  /** Softmax shares 1 out between several outputs. */
  "lone-softmax": { units: number };
  /** A tensor hasn't the shape that the net or another tensor asks for. */
  "wrong-shape": { quantity: string; shape: string; expected: string };
  /** The net's variables have been disposed. */
  disposed: Record<never, never>;
}

export type SmallNetErrorCode = keyof SmallNetErrorValues;

const sentences: { readonly [C in SmallNetErrorCode]: (values: SmallNetErrorValues[C]) => string } = {
  "not-whole": (v) => `${v.quantity} must be a whole number from ${v.least} to ${v.most}, not ${v.value}`,
  "not-in-range": (v) => `${v.quantity} must be a number from ${v.least} to ${v.most}, not ${v.value}`,
  "not-a-decay": (v) => `${v.quantity} must be at least 0 and below 1, not ${v.value}`,
  "unknown-option": (v) => `${v.quantity} must be one of ${v.known}, not "${v.value}"`,
  "loss-needs-activation": (v) =>
    `loss ${v.loss} needs the output activation ${v.needed}, not ${v.activation}`,
  "softmax-needs-loss": (v) => `output activation softmax needs the loss ${v.needed}, not ${v.loss}`,
  "lone-softmax": (v) => `output activation softmax needs at least 2 units, not ${v.units}`,
  "wrong-shape": (v) => `${v.quantity} must have the shape ${v.expected}, not ${v.shape}`,
  disposed: () => "this net has been disposed",
};

/**
 * An impossible small net, training or data set. `message` says the rule and the numbers in English; `code` and `values` let a
 * screen say them in the reader's language.
 * @example new SmallNetError("not-whole", { quantity: "units", value: 17, least: 1, most: 16 }).message
 * // "units must be a whole number from 1 to 16, not 17"
 */
export class SmallNetError<C extends SmallNetErrorCode = SmallNetErrorCode> extends Error {
  override readonly name = "SmallNetError";
  readonly code: C;
  readonly values: Readonly<SmallNetErrorValues[C]>;

  constructor(code: C, values: SmallNetErrorValues[C]) {
    super(sentences[code](values));
    this.code = code;
    this.values = values;
  }
}
