import type { ReactNode } from "react";

const MARKS = { predict: "?", note: "i", pitfall: "!", recap: "✓" } as const;
export type CalloutKind = keyof typeof MARKS;

/** A boxed aside: a prediction to make, a note, a trap, a recap. The mark and the title say which, not the colour alone. */
export function Callout(props: {
  readonly kind: CalloutKind;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <aside className="callout" data-kind={props.kind}>
      <p className="callout-title">
        <span aria-hidden="true" className="callout-mark">
          {MARKS[props.kind]}
        </span>
        {props.title}
      </p>
      {props.children}
    </aside>
  );
}
