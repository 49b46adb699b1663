"use client";

import { useTranslations } from "use-intl/react";
import { DraftField } from "./draft-field";
import { readWhole } from "./read-field";

export interface WholeRange {
  readonly least: number;
  readonly most: number;
}

/** A field for a whole number, which the arrow keys change by one. */
export function WholeField(props: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: number;
  readonly range: WholeRange;
  readonly onChange: (value: number) => void;
}) {
  const t = useTranslations("network-ledger");
  const { value, range, onChange } = props;
  return (
    <DraftField
      {...props}
      onStep={(by) => {
        const next = readWhole(String(value + by), range);
        if (next !== null) onChange(next);
      }}
      problem={t("fieldProblem.whole", { ...range })}
      read={(text) => readWhole(text, range)}
      write={String}
    />
  );
}

/** Two buttons, one down and one up, round what they change. */
export function Stepper(props: {
  readonly argument: string;
  /** Null at the end of the range. */
  readonly onLess: (() => void) | null;
  readonly onMore: (() => void) | null;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations("network-ledger");
  const { argument, onLess, onMore } = props;
  return (
    <span className="network-ledger-stepper">
      <StepButton label={t("less", { argument })} onPress={onLess} sign="−" />
      {props.children}
      <StepButton label={t("more", { argument })} onPress={onMore} sign="+" />
    </span>
  );
}

/** A button that is off keeps the focus, so that stepping to the end by keyboard loses nothing. */
function StepButton(props: {
  readonly label: string;
  readonly sign: string;
  readonly onPress: (() => void) | null;
}) {
  return (
    <button
      aria-disabled={props.onPress === null}
      aria-label={props.label}
      className="network-ledger-step"
      onClick={props.onPress ?? undefined}
      type="button"
    >
      {props.sign}
    </button>
  );
}
