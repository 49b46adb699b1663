"use client";

import { type KeyboardEvent, useContext, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { KeyedNetwork } from "@/components/compute/model-source";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { FinishedEvaluation, ModelId } from "@/lib/tf/protocol";
import { CellImages } from "./cell-images";
import { ClassNamesContext } from "./class-names-context";
import { type ConfusionCell, nearestFullCell } from "./confusion-cell";
import { useClassNames } from "./use-class-names";

/** What was taken for what, behind a button; a cell opens to its images, an image to what the network makes of it. */
export function ConfusionTable(props: {
  readonly set: ImageSetId;
  /** The network that was tried. */
  readonly model: ModelId | KeyedNetwork;
  readonly result: Pick<FinishedEvaluation, "confusion" | "answers">;
  /** The images that were tried, where they aren't the test images of the set. */
  readonly own?: DigitSet | null;
}) {
  const { set, model, result, own = null } = props;
  const t = useTranslations("image-sets.confusion");
  const [open, setOpen] = useState<ConfusionCell | null>(null);
  const label = `${t("title")}. ${t("caption")}`;
  return (
    <details className="confusion">
      <summary>{t("title")}</summary>
      <p className="confusion-hint">{t("hint")}</p>
      <div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it */}
        <section aria-label={label} tabIndex={0}>
          <Counts onOpen={setOpen} open={open} result={result} set={set} />
        </section>
        {open ? (
          <CellImages
            cell={open}
            key={`${open.truth} ${open.read}`}
            model={model}
            onClose={() => setOpen(null)}
            own={own}
            result={result}
            set={set}
          />
        ) : null}
      </div>
    </details>
  );
}

function Counts(props: {
  readonly set: ImageSetId;
  readonly result: Pick<FinishedEvaluation, "confusion">;
  readonly open: ConfusionCell | null;
  readonly onOpen: (cell: ConfusionCell | null) => void;
}) {
  const { set, open, onOpen } = props;
  const { confusion } = props.result;
  const t = useTranslations("image-sets.confusion");
  const names = useClassNames(set);
  // As long as those of clothes.
  const isNamed = useContext(ClassNamesContext)?.some((name) => name.length > 2) ?? false;
  const [walked, setWalked] = useState<ConfusionCell | null>(null);
  const tabStop = walked ?? open ?? nearestFullCell(confusion, { truth: -1, read: 0 }, { x: 0, y: 1 });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key];
    const { truth, read } = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (!arrow || hasModifier(event) || truth === undefined) return;
    event.preventDefault();
    const next = nearestFullCell(confusion, { truth: Number(truth), read: Number(read) }, arrow);
    if (!next) return;
    setWalked(next);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-truth="${next.truth}"][data-read="${next.read}"]`)
      ?.focus();
  };
  return (
    <table data-named={isNamed || undefined} data-set={set} onKeyDown={onKeyDown}>
      <caption>{t("caption")}</caption>
      <thead>
        <tr>
          <td>{t("corner")}</td>
          {names.map((name) => (
            <th aria-label={t("read", { name })} key={name} scope="col">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, truth) => (
          <tr key={name}>
            <th aria-label={t("true", { name })} scope="row">
              {name}
            </th>
            {names.map((answer, read) => (
              <td aria-current={truth === read ? "true" : undefined} key={answer}>
                <Count
                  cell={{ truth, read }}
                  count={confusion[truth * names.length + read] ?? 0}
                  isOpen={isSame(open, { truth, read })}
                  isTabStop={isSame(tabStop, { truth, read })}
                  onOpen={onOpen}
                  words={{ truth: name, read: answer }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A count that opens to its images; nothing opens where there are none. */
function Count(props: {
  readonly cell: ConfusionCell;
  readonly count: number;
  readonly words: { readonly truth: string; readonly read: string };
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (cell: ConfusionCell | null) => void;
}) {
  const { cell, count, words, isOpen, isTabStop, onOpen } = props;
  const t = useTranslations("image-sets.confusion");
  const numbers = useNumbers();
  const text = numbers.fixed(count, 0);
  if (count === 0) return text;
  return (
    <button
      aria-expanded={isOpen}
      aria-label={t("open", { count, ...words })}
      data-read={cell.read}
      data-truth={cell.truth}
      onClick={() => onOpen(isOpen ? null : cell)}
      tabIndex={isTabStop ? 0 : -1}
      type="button"
    >
      {text}
    </button>
  );
}

function isSame(one: ConfusionCell | null, other: ConfusionCell): boolean {
  return one?.truth === other.truth && one.read === other.read;
}
