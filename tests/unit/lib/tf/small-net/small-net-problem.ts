import { SmallNetError } from "@/lib/tf/small-net/small-net-error";

/** What a refused call says. A call that isn't refused fails the test. */
export async function smallNetProblem(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SmallNetError)) throw error;
    return error.message;
  }
  throw new Error("the call was accepted");
}
