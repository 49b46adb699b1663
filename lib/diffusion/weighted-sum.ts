/** Sums of arrays, each times a number: what every conversion and every step comes down to. */

/** One term: a weight and an array. All arrays of a sum have one shape. */
export type Term = readonly [weight: number, values: Float32Array];

/** Σ weight · values of two or three terms, a new array. Added up in float64 and rounded once. */
export function weightedSum(first: Term, second: Term, third: Term = [0, second[1]]): Float32Array {
  const [a, x] = first;
  const [b, y] = second;
  const [c, z] = third;
  const sum = new Float32Array(x.length);
  // A plain loop: with a callback for each value, chains of pictures spend as much time here as in their network.
  for (let at = 0; at < sum.length; at += 1) sum[at] = a * x[at]! + b * y[at]! + c * z[at]!;
  return sum;
}
