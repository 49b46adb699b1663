"use client";

import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from "react";
import { divergingColor } from "@/components/plot/diverging";
import { type CellDrafts, draftsFor, nextCell, typeInCell, wrongCell } from "./kernel-cell.model";
import { parseKernelNumber } from "./kernel-number";
import { useNumberText } from "./use-number-text";

export interface NumberFieldsProps {
  /** Cells in a row. */
  readonly side: number;
  /** In row order. */
  readonly values: readonly number[];
  /** The magnitude that gets the full colour. */
  readonly limit: number;
  readonly caption: string;
  /** Decimals of a value that is no fraction. */
  readonly digits: number;
  /** First part of the names of its classes: `<room>-editor`, `-fields`, `-caption` and `-wrong`. */
  readonly room: string;
  /** Cells to mark, by index. */
  readonly marked?: ReadonlySet<number>;
  /** Names a cell, rows and columns from 1. */
  readonly cellLabel: (row: number, column: number) => string;
  /** Says that a text is no number, and which one stays. */
  readonly wrongText: (text: string, kept: string) => string;
  readonly onValue: (index: number, value: number) => void;
}

/** A grid of numbers to type in, cell by cell. What is typed stays as it was typed, also where it is no number. */
export function NumberFields(props: NumberFieldsProps) {
  const text = useNumberText();
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const { side, values, room } = props;
  const [kept, setKept] = useState<CellDrafts>({ kernel: values, texts: new Map() });
  const [entered, setEntered] = useState(0);
  const drafts = draftsFor(kept, values);
  // Forgotten for good, so that undo and redo don't bring a wrong text back.
  if (drafts !== kept) setKept(drafts);
  const wrong = wrongCell(drafts);
  const tabStop = Math.min(entered, values.length - 1);

  const type = (index: number, typed: string) => {
    const weight = parseKernelNumber(typed);
    setKept(typeInCell(drafts, { index, text: typed, weight }));
    if (weight !== null && weight !== values[index]) props.onValue(index, weight);
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
    <div className={`${room}-editor`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere */}
      <div
        aria-labelledby={`${id}-caption`}
        className={`${room}-fields`}
        ref={fields}
        role="group"
        style={{ "--side": side } as CSSProperties}
      >
        <p className={`${room}-caption`} id={`${id}-caption`}>
          {props.caption}
        </p>
        {values.map((value, index) => {
          const draft = drafts.texts.get(index);
          const isWrong = draft?.isNumber === false;
          return (
            <input
              aria-describedby={isWrong ? `${id}-problem` : undefined}
              aria-invalid={isWrong || undefined}
              aria-label={props.cellLabel(Math.floor(index / side) + 1, (index % side) + 1)}
              autoComplete="off"
              data-marked={props.marked?.has(index) || undefined}
              inputMode="text"
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the grid
              key={index}
              onChange={(event) => type(index, event.currentTarget.value)}
              onFocus={(event) => {
                setEntered(index);
                event.currentTarget.select();
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
              spellCheck={false}
              style={{ background: divergingColor(value, props.limit) }}
              tabIndex={index === tabStop ? 0 : -1}
              title={text.weight(value, 6)}
              type="text"
              value={draft?.text ?? text.weight(value, props.digits)}
            />
          );
        })}
      </div>
      {wrong ? (
        <p className={`${room}-wrong`} id={`${id}-problem`} role="alert">
          {props.wrongText(wrong.text, text.weight(values[wrong.index] ?? 0))}
        </p>
      ) : null}
    </div>
  );
}
