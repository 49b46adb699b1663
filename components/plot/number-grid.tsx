import { divergingColor } from "./diverging";
import { largestMagnitude } from "./map-pixels";

/** A small square of numbers on the diverging colours. Hidden from readers by ear: the panel says the terms one by one. */
export function NumberGrid(props: {
  readonly title: string;
  readonly values: readonly number[];
  readonly side: number;
  readonly write: (value: number) => string;
  /** Whose colour its title has. */
  readonly tint: "window" | "kernel" | "product";
  /** Index of the term that is looked at. */
  readonly tap: number | null;
}) {
  const limit = largestMagnitude(props.values);
  return (
    <div aria-hidden="true" className="number-grid" data-tint={props.tint}>
      <span>{props.title}</span>
      <div style={{ gridTemplateColumns: `repeat(${props.side}, 1fr)` }}>
        {props.values.map((value, index) => (
          <i
            data-chosen={index === props.tap}
            data-tap={index}
            data-value={value}
            // biome-ignore lint/suspicious/noArrayIndexKey: a term is its place
            key={index}
            style={{ background: divergingColor(value, limit) }}
          >
            {props.write(value)}
          </i>
        ))}
      </div>
    </div>
  );
}
