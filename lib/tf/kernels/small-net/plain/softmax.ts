/** Softmax over the units of a layer. */

/**
 * Turns weighted sums into shares of 1: eᶻ over the sum of all units' eᶻ, for every example.
 * @param values - `[units, examples]`, overwritten
 */
export function softmax(values: Float32Array, units: number, examples: number): void {
  for (let example = 0; example < examples; example++) {
    let greatest = Number.NEGATIVE_INFINITY;
    // Math.max hands NaN on.
    for (let unit = 0; unit < units; unit++)
      greatest = Math.max(greatest, values[unit * examples + example]!);
    let sum = 0;
    for (let unit = 0; unit < units; unit++) sum += Math.exp(values[unit * examples + example]! - greatest);
    for (let unit = 0; unit < units; unit++) {
      const index = unit * examples + example;
      values[index] = Math.exp(values[index]! - greatest) / sum;
    }
  }
}
