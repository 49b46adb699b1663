/** The colours of the diverging scale with what their ends stand for. */
export function DivergingLegend(props: {
  readonly negative: string;
  readonly zero: string;
  readonly positive: string;
}) {
  return (
    <p className="diverging-legend">
      <span>{props.negative}</span>
      <i aria-hidden="true" />
      <span>{props.positive}</span>
      <small>{props.zero}</small>
    </p>
  );
}
