import { ModelFileError, type ModelFileProblem } from "@/lib/tf/model-format/model-file-error";

/** What is wrong with a file, or null if nothing is; any other error is thrown. */
export function fileProblem(run: () => unknown): ModelFileProblem | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof ModelFileError) return error.problem;
    throw error;
  }
}
