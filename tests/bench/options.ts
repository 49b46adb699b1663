import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface BenchOptions {
  /** Where the figures go as JSON; undefined prints a table. */
  readonly jsonFile: string | undefined;
  /** Only measurements that give one of these keys; empty means all. */
  readonly only: readonly string[];
  /** How many runs a median is taken over. */
  readonly runs: number;
  /** How long what must not leak is used for. */
  readonly minutes: number;
}

/**
 * Reads `--json FILE`, `--only key,key`, `--runs n` and `--minutes n`.
 * @throws Error if an option is unknown or has no value
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "string" },
      only: { type: "string" },
      runs: { type: "string", default: "5" },
      minutes: { type: "string", default: "1" },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is "${values.runs}": expected 1 or more`);
  const minutes = Number(values.minutes);
  if (!(minutes >= 0 && minutes <= 120))
    throw new Error(`--minutes is "${values.minutes}": expected 0 to 120`);
  return { jsonFile: values.json, only: values.only?.split(",").filter(Boolean) ?? [], runs, minutes };
}
