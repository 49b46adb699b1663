/** `npm run bench`: measures the built site in a real browser; `-- --json FILE` writes the figures, else a table. */
import { writeFileSync } from "node:fs";
import { ensureBuilt } from "@/lib/tools/site/ensure-built";
import type { BenchSetting, Measurement } from "@/tests/bench/measurement";
import { ALL_MEASUREMENTS } from "@/tests/bench/measurements/all";
import { readOptions } from "@/tests/bench/options";
import { figuresByKey, isWithin, type ReportRow, tableLines } from "@/tests/bench/report";
import { withSetting } from "@/tests/bench/setting";

async function bench(): Promise<void> {
  const { jsonFile, only, runs, minutes } = readOptions(process.argv.slice(2));
  const chosen = ALL_MEASUREMENTS.filter(
    ({ budgets }) => only.length === 0 || only.some((key) => key in budgets),
  );
  if (chosen.length === 0) throw new Error(`Nothing measures ${only.join(", ")}.`);
  await ensureBuilt("");
  const rows: ReportRow[] = [];
  await withSetting({ runs, minutes }, async (setting) => {
    for (const measurement of chosen) {
      console.error(`measuring ${Object.keys(measurement.budgets).join(", ")} …`);
      rows.push(...(await measure(measurement, setting)));
    }
  });
  if (jsonFile === undefined) for (const line of tableLines(rows)) console.log(line);
  else writeFileSync(jsonFile, `${JSON.stringify(figuresByKey(rows), null, 2)}\n`);
  for (const warning of warnings(rows)) console.error(`warning: ${warning}`);
}

/** A measurement that fails gives its reason, and leaves the others alone. */
async function measure({ budgets, run }: Measurement, setting: BenchSetting): Promise<readonly ReportRow[]> {
  try {
    const figures = await run(setting);
    return Object.entries(budgets).map(([key, budget]) => ({
      key,
      budget,
      outcome: figures[key] ?? { reason: "the measurement gave no value" },
    }));
  } catch (error) {
    const [reason = "unknown"] = String(error instanceof Error ? error.message : error).split("\n");
    return Object.entries(budgets).map(([key, budget]) => ({ key, budget, outcome: { reason } }));
  }
}

function warnings(rows: readonly ReportRow[]): readonly string[] {
  return rows.flatMap(({ key, budget, outcome }) => {
    if ("reason" in outcome) return [`${key} was not measured: ${outcome.reason}`];
    return isWithin(outcome.value, budget)
      ? []
      : [`${key} is over its budget: ${outcome.value} ${outcome.unit}`];
  });
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
