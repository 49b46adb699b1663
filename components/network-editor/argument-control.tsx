"use client";

import { useTranslations } from "use-intl/react";
import { ACTIVATION_NAMES } from "@/lib/nn/code/argument-value";
import type { Dialect } from "@/lib/nn/code/code-problem";
import type { ActivationName } from "@/lib/nn/layer-spec";
import type { ShownArgument } from "./arguments-view";
import { COUNT_RANGE, stepped } from "./arguments-view";
import { DraftField } from "./draft-field";
import { readRate, readShape } from "./read-field";
import { SideFields, SizeFields } from "./size-fields";
import { Stepper, WholeField } from "./whole-field";

interface ControlProps {
  readonly argument: ShownArgument;
  readonly dialect: Dialect;
  /** The activations to choose from; all that there are if left out. */
  readonly activations?: readonly ActivationName[] | undefined;
  readonly onChange: (value: unknown) => void;
}

/** The control of one argument, after its type. */
export function ArgumentControl({ argument, dialect, activations, onChange }: ControlProps) {
  const t = useTranslations("network-ledger");
  const { name, type, value } = argument;
  const label = t("argument.value", { argument: name });
  switch (type) {
    case "count":
      return <CountControl argument={argument} dialect={dialect} onChange={onChange} />;
    case "size":
      return <SizeFields argument={argument} onChange={onChange} />;
    case "zero-padding":
      return <SideFields argument={argument} onChange={onChange} />;
    case "rate":
      return (
        <DraftField
          isLabelHidden
          label={label}
          onChange={onChange}
          problem={t("fieldProblem.rate")}
          read={readRate}
          value={Number(value)}
          write={String}
        />
      );
    case "shape":
      return (
        <DraftField
          isLabelHidden
          label={label}
          onChange={onChange}
          problem={t("fieldProblem.shape")}
          read={readShape}
          value={value as readonly number[]} // a shape is a list of numbers
          write={(sides) => sides.join(", ")}
        />
      );
    default:
      return (
        <ChoiceControl activations={activations} argument={argument} dialect={dialect} onChange={onChange} />
      );
  }
}

function CountControl({ argument: { name, value }, onChange }: ControlProps) {
  const t = useTranslations("network-ledger");
  const count = Number(value);
  const by = (step: 1 | -1) => {
    const next = stepped(count, step, COUNT_RANGE);
    return next === null ? null : () => onChange(next);
  };
  return (
    <Stepper argument={name} onLess={by(-1)} onMore={by(1)}>
      <WholeField
        isLabelHidden
        label={t("argument.value", { argument: name })}
        onChange={onChange}
        range={COUNT_RANGE}
        value={count}
      />
    </Stepper>
  );
}

/** The words of each argument that is one of a few. */
const CHOICES = {
  padding: ["valid", "same"],
  interpolation: ["nearest", "bilinear"],
} as const;

function ChoiceControl(props: ControlProps) {
  const { argument, dialect, activations = ACTIVATION_NAMES, onChange } = props;
  const { name, type, value } = argument;
  const t = useTranslations("network-ledger");
  const words =
    type === "flag"
      ? [true, false]
      : type === "activation"
        ? activations
        : type === "padding" || type === "interpolation"
          ? CHOICES[type]
          : [];
  return (
    <select
      aria-label={t("argument.value", { argument: name })}
      className="select"
      onChange={({ currentTarget: { selectedIndex } }) => onChange(words[selectedIndex])}
      value={String(value)}
    >
      {words.map((word) => (
        <option key={String(word)} value={String(word)}>
          {typeof word === "string" ? `"${word}"` : flagWord(word, dialect)}
        </option>
      ))}
    </select>
  );
}

function flagWord(isOn: boolean, dialect: Dialect): string {
  const word = String(isOn);
  return dialect === "tfjs" ? word : word[0]?.toUpperCase() + word.slice(1);
}
