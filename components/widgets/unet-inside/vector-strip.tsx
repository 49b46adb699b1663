import { DivergingMap } from "@/components/plot/diverging-map";

/** A vector as a row of coloured cells. */
export function VectorStrip(props: {
  readonly values: Float32Array;
  readonly limit: number;
  /** Left out where text beside it says it all. */
  readonly label?: string;
}) {
  const { values, limit, label } = props;
  return (
    <span className="unet-strip">
      <DivergingMap height={1} label={label} limit={limit} values={values} width={values.length} />
    </span>
  );
}
