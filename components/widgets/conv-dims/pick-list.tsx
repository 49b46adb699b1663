"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";

/** One of several, in a list that opens. */
export function PickList<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onPick: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="conv-dims-pick">
      <label className="control-label" htmlFor={id}>
        {props.label}
      </label>
      <select
        className="select"
        id={id}
        onChange={(event) => {
          const picked = props.options.find(({ value }) => value === event.currentTarget.value);
          if (picked) props.onPick(picked.value);
        }}
        value={props.value}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whether the kernel may stand over the edge. */
export function PaddingPick(props: {
  readonly value: "valid" | "same";
  readonly onPick: (value: "valid" | "same") => void;
}) {
  const t = useTranslations("conv-dims");
  return (
    <PickList
      label={t("padding")}
      onPick={props.onPick}
      options={(["valid", "same"] as const).map((value) => ({ value, label: t(`paddings.${value}`) }))}
      value={props.value}
    />
  );
}
