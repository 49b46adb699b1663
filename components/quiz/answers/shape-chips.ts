import type { ShapeQuestion, TensorShape } from "@/lib/quiz/question";

/** Sides to build a shape from: those of the answer and of typical errors, from small to large, an open side last. */
export function shapeChips({ answer, errors }: ShapeQuestion): readonly (number | null)[] {
  const sides = [answer, ...errors.map(({ shape }): TensorShape => shape)].flat();
  const numbers = [...new Set(sides.filter((side) => side !== null))];
  return [...numbers.toSorted((a, b) => a - b), null];
}
