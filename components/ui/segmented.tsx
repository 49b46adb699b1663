"use client";

import { useId } from "react";

/** One choice of a few, all in sight: a radio group drawn as joined buttons. */
export function Segmented<T extends string>(props: {
  readonly label: string;
  /** The label is said, but not shown. */
  readonly hasHiddenLabel?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={props.hasHiddenLabel ? "sr-only" : undefined}>{props.label}</legend>
      <div>
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              checked={option.value === props.value}
              name={name}
              onChange={() => props.onChange(option.value)}
              type="radio"
              value={option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
