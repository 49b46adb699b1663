"use client";

import { type ChangeEvent, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import { problemValues } from "./import-problem";
import { imageSetOf } from "./training-spec";
import type { FileNews, ModelFileHandle } from "./use-model-file";
import type { Trainer } from "./use-trainer";

/** Download the moment shown, or open a model: by a button, by dropping files on the widget. */
export function FilePanel({ file, trainer }: { readonly file: ModelFileHandle; readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.files");
  const id = useId();
  const { run } = trainer;
  const isEmpty = run.weights.length === 0;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.currentTarget.files ?? [])];
    // So that the same file can be chosen again.
    event.currentTarget.value = "";
    file.open(chosen);
  };
  return (
    <details className="digit-trainer-files">
      <summary>{t("title")}</summary>
      <div className="digit-trainer-row">
        <button
          aria-disabled={isEmpty}
          className="button"
          onClick={
            isEmpty ? undefined : () => file.save(t(`fileName.${imageSetOf(run.spec)}`, { step: run.step }))
          }
          type="button"
        >
          {t("save")}
        </button>
        <label className="button digit-trainer-file" htmlFor={id}>
          {t("open")}
          <input
            accept=".zip,.json,.bin"
            className="sr-only"
            id={id}
            multiple
            onChange={choose}
            type="file"
          />
        </label>
        <p className="digit-trainer-hint">
          {isEmpty ? `${t("empty")} ` : null}
          {t("drop")}
        </p>
      </div>
      <News news={file.news} />
    </details>
  );
}

function News({ news }: { readonly news: FileNews }) {
  const t = useTranslations("digit-trainer.files");
  const numbers = useNumbers();
  return (
    <>
      <p className="digit-trainer-hint" role="status">
        {news.kind === "reading" ? t("reading") : null}
        {news.kind === "opened" ? t("opened", { name: news.name, step: numbers.fixed(news.step, 0) }) : null}{" "}
        {news.kind === "opened" && !news.hasTraining ? t("problem.no-training") : null}
      </p>
      {news.kind === "refused" ? <Refusal problem={news.problem} /> : null}
      {news.kind === "failed" ? (
        <p className="notice notice-problem" role="alert">
          {t("failed")}
        </p>
      ) : null}
    </>
  );
}

function Refusal({ problem }: { readonly problem: ModelFileProblem }) {
  const t = useTranslations("digit-trainer.files.problem");
  const numbers = useNumbers();
  const { size, limit, bytes, expectedBytes, version, supported, ...words } = problemValues(problem);
  return (
    <p className="notice notice-problem" data-refused={problem.reason} role="alert">
      {t(problem.reason, {
        ...words,
        size: numbers.short(size, 3),
        limit: numbers.short(limit, 3),
        bytes: numbers.fixed(bytes, 0),
        expectedBytes: numbers.fixed(expectedBytes, 0),
        version: numbers.fixed(version, 0),
        supported: numbers.fixed(supported, 0),
      })}
    </p>
  );
}
