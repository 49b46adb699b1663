import { ShapeError, type ShapeErrorCode } from "@/lib/nn/shape-error";

/** What a refused call says, as plain data. A call that isn't refused fails the test. */
export function shapeProblem(run: () => unknown): {
  readonly message: string;
  readonly code: ShapeErrorCode;
  readonly values: unknown;
  readonly layer: string | null;
} {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const { message, code, values, layer } = error;
    return { message, code, values, layer };
  }
  throw new Error("the call was accepted");
}
