"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { differingSettings, type KeptRun, type RunSettings } from "./kept-runs.model";
import type { KeptRuns } from "./use-kept-runs";

/** Keeps the run shown, so that the next one can be set beside it. */
export function KeepRun({ kept }: { readonly kept: KeptRuns }) {
  const t = useTranslations("digit-trainer.compare");
  const { runs, followed, canKeep } = kept;
  return (
    <div className="digit-trainer-row digit-trainer-keep" data-kept={runs.length}>
      <button
        aria-disabled={!canKeep}
        className="button"
        onClick={canKeep ? kept.keep : undefined}
        type="button"
      >
        {t("keep")}
      </button>
      <p className="digit-trainer-hint" role="status">
        {followed ? t("followed", { letter: followed }) : t(hintOf(kept))}
      </p>
    </div>
  );
}

function hintOf({ runs, current, canKeep }: KeptRuns) {
  if (!current) return runs.length > 0 ? "startOther" : "empty";
  return canKeep ? "hint" : "full";
}

type Column = { readonly name: string } & Omit<KeptRun, "letter">;

/** The kept runs and the one shown: in what they differ, and how far each has come. Nothing while none is kept. */
export function ComparedRuns({ kept }: { readonly kept: KeptRuns }) {
  const t = useTranslations("digit-trainer.compare");
  const { runs, followed, current } = kept;
  if (runs.length === 0) return null;
  const columns: Column[] = [
    ...runs.map((run) => ({ ...run, name: t("run", { letter: run.letter }) })),
    ...(current && !followed ? [{ ...current, name: t("current") }] : []),
  ];
  const settings = differingSettings(columns);
  return (
    <section aria-label={t("title")} className="digit-trainer-compare">
      <h4>{t("title")}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it */}
      <section aria-label={t("caption")} className="digit-trainer-scroll" tabIndex={0}>
        <table className="digit-trainer-compared">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ name }, place) => (
                <th data-run={runs[place]?.letter} key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {settings.map((name) => (
              <Row columns={columns} key={name} title={t(`settings.${name}`)}>
                {(column) => <SettingValue name={name} settings={column.settings} />}
              </Row>
            ))}
            {(["step", "lastLoss", "lastAccuracy", "test"] as const).map((name) => (
              <Row columns={columns} isResult key={name} title={t(`results.${name}`)}>
                {(column) => <ResultValue name={name} run={column} />}
              </Row>
            ))}
            {settings.length === 0 && columns.length > 1 ? (
              <tr>
                <td colSpan={columns.length + 1}>{t("same")}</td>
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {columns.map(({ name }, place) => {
                const letter = runs[place]?.letter;
                return (
                  <td key={name}>
                    {letter ? (
                      <button
                        aria-label={t("remove", { letter })}
                        className="button button-quiet"
                        onClick={() => kept.remove(letter)}
                        type="button"
                      >
                        <span aria-hidden="true">✕</span>
                      </button>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        </table>
      </section>
      <button className="button button-quiet" onClick={kept.clear} type="button">
        {t("clear")}
      </button>
    </section>
  );
}

function Row(props: {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly isResult?: boolean;
  readonly children: (column: Column) => React.ReactNode;
}) {
  return (
    <tr data-result={props.isResult || undefined}>
      <th scope="row">{props.title}</th>
      {props.columns.map((column) => (
        <td key={column.name}>{props.children(column)}</td>
      ))}
    </tr>
  );
}

function SettingValue({
  name,
  settings,
}: {
  readonly name: keyof RunSettings;
  readonly settings: RunSettings;
}) {
  const t = useTranslations("digit-trainer");
  const images = useTranslations("image-sets.sets");
  const numbers = useNumbers();
  switch (name) {
    case "data":
      return settings.data ? images(settings.data) : t("compare.own");
    case "optimiser":
      return t(`settings.optimisers.${settings.optimiser}`);
    case "learningRate":
      return numbers.short(settings.learningRate);
    case "layers":
      return <small>{settings.layers}</small>;
    default:
      return numbers.fixed(settings[name], 0);
  }
}

function ResultValue({
  name,
  run,
}: {
  readonly name: "step" | "lastLoss" | "lastAccuracy" | "test";
  readonly run: Column;
}) {
  const t = useTranslations("digit-trainer.numbers");
  const numbers = useNumbers();
  const value = run[name];
  if (value === null) return t("none");
  if (name === "step") return numbers.fixed(value, 0);
  return name === "lastLoss" ? numbers.fixed(value, 3) : numbers.percent(value, name === "test" ? 2 : 1);
}
