import { useMessages } from "use-intl/react";
import type { ExportLabels } from "@/lib/quiz/export/export-labels";

/** The words that exports and keys add to those of the questions; they fill in their values themselves. */
export function useExportLabels(): ExportLabels {
  return useMessages().quiz.export;
}
