/** Text in the middle of a cell. Font sizes below a pixel go wrong in some browsers, hence the scale. */
export function CellText(props: {
  /** Centre of the text, in cells. */
  readonly x: number;
  readonly y: number;
  readonly className?: string;
  readonly children: string;
}) {
  return (
    <text
      className={props.className ?? "conv-arithmetic-number"}
      dy="0.35em"
      transform={`translate(${props.x} ${props.y}) scale(0.02)`}
    >
      {props.children}
    </text>
  );
}
