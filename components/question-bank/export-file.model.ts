/** A selection as a file for another program. Loaded when first asked for. */

import { csvText } from "@/lib/quiz/export/csv";
import type { ExportNote } from "@/lib/quiz/export/export-item";
import { type ExportOptions, exportItems } from "@/lib/quiz/export/export-selection";
import { giftText } from "@/lib/quiz/export/gift";
import { moodleXml } from "@/lib/quiz/export/moodle-xml";
import type { BankEntry } from "@/lib/quiz/selection/bank";

export type ExportFormat = "moodle" | "gift" | "csv";

export interface ExportFile {
  /** With language, seed and ending, so that files of several draws can lie side by side. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** How many questions are in it. */
  readonly count: number;
  /** What was left out or had to change. */
  readonly notes: readonly ExportNote[];
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = { moodle: "xml", gift: "gift.txt", csv: "csv" };
const TYPES: Readonly<Record<ExportFormat, string>> = {
  moodle: "application/xml",
  gift: "text/plain",
  csv: "text/csv",
};

/** Spreadsheets take a file without it for one in an old encoding, and garble its accents. */
const BYTE_ORDER_MARK = "\ufeff";

/** The file of a selection. @param category - where Moodle puts the questions */
export function exportFile(
  format: ExportFormat,
  entries: readonly BankEntry[],
  options: ExportOptions & { readonly category: string },
): ExportFile {
  const name = `questions-${options.locale}-${options.seed}.${ENDINGS[format]}`;
  const type = `${TYPES[format]};charset=utf-8`;
  if (format === "csv") {
    return {
      name,
      type,
      text: BYTE_ORDER_MARK + csvText(entries, options),
      count: entries.length,
      notes: [],
    };
  }
  const { items, notes } = exportItems(entries, options);
  const write = format === "moodle" ? moodleXml : giftText;
  return { name, type, text: write(items, options.category), count: items.length, notes };
}
