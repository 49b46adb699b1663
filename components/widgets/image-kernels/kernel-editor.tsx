"use client";

import { type CSSProperties, type KeyboardEvent, memo, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { divergingColor } from "@/components/plot/diverging";
import { type CellDrafts, draftsFor, nextCell, typeInCell, wrongCell } from "./kernel-cell.model";
import { parseKernelNumber, weightDigits } from "./kernel-number";
import { useNumberText } from "./use-number-text";

interface KernelEditorProps {
  readonly side: number;
  readonly kernel: readonly number[];
  readonly limit: number;
  readonly caption: string;
  readonly onWeight: (index: number, weight: number) => void;
}

/** The kernel, cell by cell. What is typed stays as it was typed, also where it is no number. Untouched by a moving window. */
export const KernelEditor = memo(function KernelEditor(props: KernelEditorProps) {
  const t = useTranslations("image-kernels");
  const text = useNumberText();
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const { side, kernel } = props;
  const [kept, setKept] = useState<CellDrafts>({ kernel, texts: new Map() });
  const [entered, setEntered] = useState(0);
  const drafts = draftsFor(kept, kernel);
  // Forgotten for good, so that undo and redo don't bring a wrong text back.
  if (drafts !== kept) setKept(drafts);
  const wrong = wrongCell(drafts);
  const tabStop = Math.min(entered, kernel.length - 1);

  const type = (index: number, typed: string) => {
    const weight = parseKernelNumber(typed);
    setKept(typeInCell(drafts, { index, text: typed, weight }));
    if (weight !== null && weight !== kernel[index]) props.onWeight(index, weight);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const caret = { start: selectionStart ?? 0, end: selectionEnd ?? 0, length: value.length };
    const next =
      event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
        ? null
        : nextCell(index, side, event.key, caret);
    if (next === null) return;
    event.preventDefault();
    fields.current?.querySelectorAll("input")[next]?.focus();
  };

  return (
    <div className="image-kernels-editor">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere */}
      <div
        aria-labelledby={`${id}-caption`}
        className="image-kernels-fields"
        ref={fields}
        role="group"
        style={{ "--side": side } as CSSProperties}
      >
        <p className="image-kernels-caption" id={`${id}-caption`}>
          {props.caption}
        </p>
        {kernel.map((weight, index) => {
          const draft = drafts.texts.get(index);
          const isWrong = draft?.isNumber === false;
          return (
            <input
              aria-describedby={isWrong ? `${id}-problem` : undefined}
              aria-invalid={isWrong || undefined}
              aria-label={t("cell", { row: Math.floor(index / side) + 1, column: (index % side) + 1 })}
              autoComplete="off"
              inputMode="text"
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the kernel
              key={index}
              onChange={(event) => type(index, event.currentTarget.value)}
              onFocus={(event) => {
                setEntered(index);
                event.currentTarget.select();
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
              spellCheck={false}
              style={{ background: divergingColor(weight, props.limit) }}
              tabIndex={index === tabStop ? 0 : -1}
              title={text.weight(weight, 6)}
              type="text"
              value={draft?.text ?? text.weight(weight, weightDigits(side))}
            />
          );
        })}
      </div>
      {wrong ? (
        <p className="image-kernels-wrong" id={`${id}-problem`} role="alert">
          {t("notANumber", { text: wrong.text, kept: text.weight(kernel[wrong.index] ?? 0) })}
        </p>
      ) : null}
    </div>
  );
});
