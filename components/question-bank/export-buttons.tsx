"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { saveFile } from "@/components/ui/save-file";
import { useBank } from "./bank-context";
import type { ExportFile, ExportFormat } from "./export-file.model";
import { useExportLabels } from "./export-labels";
import { ExportNotes } from "./export-notes";

const FORMATS: readonly ExportFormat[] = ["moodle", "gift", "csv"];

type Saved = "nothing" | "failed" | Pick<ExportFile, "name" | "count" | "notes">;

/** A file for each kind of platform, and what it had to leave out or change. */
export function ExportButtons() {
  const t = useTranslations("bank.export");
  const locale = useLocale();
  const labels = useExportLabels();
  const { inUse, state } = useBank();
  const [saved, setSaved] = useState<Saved>("nothing");

  const save = async (format: ExportFormat) => {
    try {
      const { exportFile } = await import("./export-file.model");
      const options = { seed: state.seed, locale, labels, category: t("category") };
      const { text, type, ...file } = exportFile(format, inUse, options);
      saveFile(new Blob([text], { type }), file.name);
      setSaved(file);
    } catch {
      setSaved("failed");
    }
  };

  return (
    <>
      <ul className="bank-formats">
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              className="button"
              disabled={inUse.length === 0}
              onClick={() => void save(format)}
              type="button"
            >
              {t(`${format}.name`)}
            </button>
            <span className="bank-note">{t(`${format}.about`)}</span>
          </li>
        ))}
      </ul>
      <div className="bank-saved" role="status">
        {saved === "failed" ? <p className="notice notice-problem">{t("failed")}</p> : null}
        {typeof saved === "object" ? (
          <div className="notice">
            <p>{t("saved", { file: saved.name, count: saved.count })}</p>
            <ExportNotes notes={saved.notes} />
          </div>
        ) : null}
      </div>
    </>
  );
}
