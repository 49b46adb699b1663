import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface BenchOptions {
  /** Where the figures go as JSON; undefined prints a table. */
  readonly jsonFile: string | undefined;
  /** Only measurements that give one of these keys; empty means all. */
  readonly only: readonly string[];
  /** How many runs a median is taken over. */
  readonly runs: number;
}

/**
 * Reads `--json FILE`, `--only key,key` and `--runs n`.
 * @throws Error if an option is unknown or has no value
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: "string" }, only: { type: "string" }, runs: { type: "string", default: "5" } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is "${values.runs}": expected 1 or more`);
  return { jsonFile: values.json, only: values.only?.split(",").filter(Boolean) ?? [], runs };
}
