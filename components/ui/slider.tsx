"use client";

import { useId } from "react";

/** A labelled slider with its value beside it. Arrow keys, Page keys, Home and End are the browser's own. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** How the value reads, such as "2 px"; the number itself where left out. */
  readonly text?: string;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  const text = props.text ?? String(props.value);
  return (
    <div className="slider">
      <label htmlFor={id}>{props.label}</label>
      <input
        aria-valuetext={text}
        id={id}
        max={props.max}
        min={props.min}
        onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
        step={props.step ?? 1}
        type="range"
        value={props.value}
      />
      <output htmlFor={id}>{text}</output>
    </div>
  );
}
