"use client";

/** A button that is off keeps the focus, so that walking a layer to the end by keyboard loses nothing. */
export function ToolButton(props: {
  readonly label: string;
  /** Drawn in place of the label, which is then what a screen reader says. */
  readonly sign?: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      aria-disabled={!props.isOn}
      aria-label={props.label}
      className="button"
      onClick={props.isOn ? props.onPress : undefined}
      title={props.sign ? props.label : undefined}
      type="button"
    >
      {props.sign ?? props.label}
    </button>
  );
}
