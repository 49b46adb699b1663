"use client";

import type { ChangeEvent } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { useRunFile } from "./use-run-file";

/** Take the run home, bring one back. */
export function FilePanel(props: {
  readonly id: string;
  readonly file: ReturnType<typeof useRunFile>;
  readonly canSave: boolean;
  readonly images: number;
}) {
  const t = useTranslations("fruit-trainer.files");
  const numbers = useNumbers();
  const { id, file, canSave, images } = props;
  const { news } = file;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    // So that the same file can be chosen again.
    file.open(chosen);
    event.currentTarget.value = "";
  };
  return (
    <div className="fruit-trainer-files">
      <button
        aria-disabled={!canSave}
        className="button"
        onClick={canSave ? () => file.save(t("fileName", { images })) : undefined}
        type="button"
      >
        {t("save")}
      </button>
      <label className="button" htmlFor={`${id}-file`}>
        {t("open")}
        <input accept=".zip" className="sr-only" id={`${id}-file`} onChange={choose} type="file" />
      </label>
      <p className="fruit-trainer-hint" role="status">
        {news.kind === "nothing" ? t("hint") : null}
        {news.kind === "reading" ? t("reading") : null}
        {news.kind === "opened" ? t("opened", { images: numbers.fixed(news.images, 0) }) : null}
      </p>
      {news.kind === "failed" ? (
        <p className="notice notice-problem" role="alert">
          {t("failed")}
        </p>
      ) : null}
      {news.kind === "refused" ? (
        <p className="notice notice-problem" data-refused={news.problem.reason} role="alert">
          {t("refused")}
        </p>
      ) : null}
    </div>
  );
}
