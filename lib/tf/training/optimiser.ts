/** An optimiser whose memory can be read and restored, so that a run can move to another worker or backend. */

import { type Tensor, tidy, variable, zerosLike } from "@tensorflow/tfjs-core";
import { applyUpdate, SLOT_NAMES } from "./apply-update";
import { type NamedVariable, writeVariables } from "./named-variable";
import type { NamedArray, OptimiserKind } from "./training-protocol";

/** Changes some variables along their gradients. It owns its slots; the variables are the caller's. */
export class Optimiser {
  readonly #kind: OptimiserKind;
  readonly #variables: readonly NamedVariable[];
  /** One row a variable; made at the first step, zeros. */
  #slots: readonly (readonly NamedVariable[])[] | null = null;

  constructor(kind: OptimiserKind, variables: readonly NamedVariable[]) {
    this.#kind = kind;
    this.#variables = variables;
  }

  /**
   * Makes one step.
   * @param gradients - one a variable, in their order
   * @param rule - the learning rate of this step, and its number, counted from 1
   */
  apply(gradients: readonly Tensor[], rule: { readonly learningRate: number; readonly step: number }): void {
    const slots = this.#ensureSlots();
    const { learningRate, step } = rule;
    this.#variables.forEach(({ variable: target }, index) => {
      // As many rows and gradients as variables.
      const own = slots[index]!.map((slot) => slot.variable);
      applyUpdate(target, gradients[index]!, own, { kind: this.#kind, learningRate, step });
    });
  }

  /** What it remembers, still its own; empty before the first step and for plain descent. */
  slots(): readonly NamedVariable[] {
    return this.#slots?.flat() ?? [];
  }

  /**
   * Makes it remember the values that {@link slots} had, or nothing if that was empty.
   * @throws JobError "bad-request" if the arrays are another optimiser's, or another network's
   */
  restore(arrays: readonly NamedArray[]): void {
    this.dispose();
    if (arrays.length > 0) writeVariables(this.#ensureSlots().flat(), arrays);
  }

  /** Frees its slots; it then is as before the first step. */
  dispose(): void {
    for (const slot of this.slots()) slot.variable.dispose();
    this.#slots = null;
  }

  #ensureSlots(): readonly (readonly NamedVariable[])[] {
    this.#slots ??= this.#variables.map(({ name, variable: target }) =>
      SLOT_NAMES[this.#kind].map((slot) => ({
        name: `${name}/${slot}`,
        variable: tidy(() => variable(zerosLike(target), false)),
      })),
    );
    return this.#slots;
  }
}
