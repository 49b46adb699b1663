/** Names by which browsers and drivers call a GPU that the processor imitates. */
const SOFTWARE_NAMES = /swiftshader|llvmpipe|lavapipe|softpipe|software|microsoft basic render|\bwarp\b/i;

/** Does this adapter or renderer name stand for a GPU imitated by the processor? */
export function isSoftwareAdapter(name: string): boolean {
  return SOFTWARE_NAMES.test(name);
}
