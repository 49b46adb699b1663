import type { ReactNode } from "react";

/** A part of the page under its title, which stands in a column of its own where there is room. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${props.id}-title`} className="revision-section" id={props.id}>
      <div className="revision-section-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.intro ? <p>{props.intro}</p> : null}
      </div>
      <div className="revision-section-body">{props.children}</div>
    </section>
  );
}
