import type { Budget, Figure } from "@/tests/bench/measurement";

/** A figure that was measured, or the reason why it could not be. */
export interface ReportRow {
  readonly key: string;
  readonly budget: Budget | null;
  readonly outcome: Figure | { readonly reason: string };
}

/** Whether a figure keeps to its budget; true where there is none. */
export function isWithin(value: number, budget: Budget | null): boolean {
  if (budget === null) return true;
  return budget.sense === "at-most" ? value <= budget.limit : value >= budget.limit;
}

/** The report as lines of a table. */
export function tableLines(rows: readonly ReportRow[]): readonly string[] {
  const cells = [["figure", "value", "budget", "runs", ""], ...rows.map(rowCells)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** What is written to the file: the figures that were measured, by key. */
export function figuresByKey(rows: readonly ReportRow[]): Readonly<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  for (const { key, outcome } of rows) if ("value" in outcome) figures[key] = outcome;
  return figures;
}

function rowCells({ key, budget, outcome }: ReportRow): readonly string[] {
  const limit = budget === null ? "–" : `${budget.sense === "at-most" ? "≤" : "≥"} ${budget.limit}`;
  if ("reason" in outcome) return [key, "–", limit, "", `not measured: ${outcome.reason}`];
  const verdict = budget === null ? "" : isWithin(outcome.value, budget) ? "ok" : "OVER BUDGET";
  return [key, `${outcome.value} ${outcome.unit}`.trim(), limit, String(outcome.n), verdict];
}
