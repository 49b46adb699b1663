/**
 * The result of a job that tells its progress, which is passed on until the job has ended and not after: progress has a channel of its
 * own, so its last message may come late.
 */
export async function progressUntilEnd<P, T>(
  onProgress: (progress: P) => void,
  run: (call: (progress: P) => void) => Promise<T>,
): Promise<T> {
  let hasEnded = false;
  const result = await run((progress) => {
    if (!hasEnded) onProgress(progress);
  });
  hasEnded = true;
  return result;
}
