"use client";

import { useTranslations } from "use-intl/react";
import type { ExplicitPadding2d, Size2d } from "@/lib/nn/layer-spec";
import { bothSides } from "@/lib/nn/window-2d";
import {
  EDGES,
  edgesOf,
  PADDING_RANGE,
  type ShownArgument,
  SIZE_RANGE,
  steppedSize,
  withEdge,
  withSide,
} from "./arguments-view";
import { Stepper, WholeField } from "./whole-field";

interface FieldsProps {
  readonly argument: ShownArgument;
  readonly onChange: (value: unknown) => void;
}

/** A size as a pair, such as (3, 3): each side by itself, or both by the buttons. */
export function SizeFields({ argument: { name, value }, onChange }: FieldsProps) {
  const t = useTranslations("network-ledger");
  const size = value as Size2d; // the value of an argument of type "size"
  const [height, width] = bothSides(size);
  const less = steppedSize(size, -1);
  const more = steppedSize(size, 1);
  return (
    <Stepper
      argument={name}
      onLess={less === null ? null : () => onChange(less)}
      onMore={more === null ? null : () => onChange(more)}
    >
      <span aria-hidden="true">(</span>
      <WholeField
        isLabelHidden
        label={t("argument.height", { argument: name })}
        onChange={(side) => onChange(withSide(size, 0, side))}
        range={SIZE_RANGE}
        value={height}
      />
      <span aria-hidden="true">,</span>
      <WholeField
        isLabelHidden
        label={t("argument.width", { argument: name })}
        onChange={(side) => onChange(withSide(size, 1, side))}
        range={SIZE_RANGE}
        value={width}
      />
      <span aria-hidden="true">)</span>
    </Stepper>
  );
}

/** Padding in cells: top, bottom, left, right. */
export function SideFields({ argument: { name, value }, onChange }: FieldsProps) {
  const t = useTranslations("network-ledger");
  const padding = value as ExplicitPadding2d; // the value of an argument of type "zero-padding"
  const cells = edgesOf(padding);
  return (
    <span className="network-ledger-stepper">
      {EDGES.map((edge, index) => (
        <span key={edge}>
          <span aria-hidden="true">{["((", "", "(", ""][index]}</span>
          <WholeField
            isLabelHidden
            label={t(`argument.${edge}`, { argument: name })}
            onChange={(side) => onChange(withEdge(padding, index, side))}
            range={PADDING_RANGE}
            value={cells[index] ?? 0}
          />
          <span aria-hidden="true">{[",", "),", ",", "))"][index]}</span>
        </span>
      ))}
    </span>
  );
}
