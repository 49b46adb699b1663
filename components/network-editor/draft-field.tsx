"use client";

import { type KeyboardEvent, useId, useState } from "react";

/**
 * A field whose text becomes a value as soon as it is one. What isn't a value stays in the field, with the reason under it, until
 * it is put right or the value changes from elsewhere.
 */
export function DraftField<T>(props: {
  readonly label: string;
  /** Where a visible text names the field already. */
  readonly isLabelHidden?: boolean;
  readonly value: T;
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | null;
  readonly problem: string;
  readonly onChange: (value: T) => void;
  /** For the arrow keys up and down; null where there is no further step. */
  readonly onStep?: ((by: 1 | -1) => void) | undefined;
}) {
  const { label, value, write, read, problem, onChange, onStep } = props;
  const id = useId();
  const written = write(value);
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const text = draft?.over === written ? draft.text : written;
  const isWrong = read(text) === null;
  const type = (next: string) => {
    const parsed = read(next);
    setDraft({ text: next, over: parsed === null ? written : write(parsed) });
    if (parsed !== null && write(parsed) !== written) onChange(parsed);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!(onStep && by) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    onStep(by > 0 ? 1 : -1);
  };
  return (
    <span className="network-ledger-field">
      {props.isLabelHidden ? null : <label htmlFor={id}>{label}</label>}
      <input
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        aria-invalid={isWrong}
        aria-label={props.isLabelHidden ? label : undefined}
        autoComplete="off"
        className="field"
        id={id}
        inputMode="numeric"
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={step}
        size={Math.max(2, text.length)}
        spellCheck={false}
        type="text"
        value={text}
      />
      {isWrong ? (
        <span className="network-ledger-field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      ) : null}
    </span>
  );
}
