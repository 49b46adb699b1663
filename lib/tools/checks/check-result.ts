import type { Tally } from "@/lib/tools/checks/tally";

/** How one part of `npm test` ended. */
export interface CheckResult extends Tally {
  /** What was checked, for instance "types". */
  readonly name: string;
}

/**
 * The end of the report: what failed, then one last line with the sums.
 * @returns lines without line ends
 */
export function summaryLines(results: readonly CheckResult[]): readonly string[] {
  const broken = results.filter(({ failed }) => failed > 0);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return [
    ...broken.map((result) => `failed: ${result.name}${result.failed > 1 ? ` (${result.failed})` : ""}`),
    `${passed} passed, ${failed} failed`,
  ];
}
