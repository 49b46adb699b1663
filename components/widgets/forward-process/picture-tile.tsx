import { type ReactNode, useMemo } from "react";
import { MapCanvas } from "@/components/plot/map-canvas";
import { SIDE } from "./forward-pictures";

/** A picture of values round zero: 0 is mid-grey in each channel, ±`limit` is full black or white. */
export function PictureTile(props: {
  readonly values: Float32Array;
  readonly limit: number;
  /** What a reader who doesn't see the picture should know. */
  readonly label: string;
  readonly tone: "image" | "noise" | "mixture";
  readonly children?: ReactNode;
}) {
  const { limit } = props;
  const scale = useMemo(() => ({ kind: "signed", limit }) as const, [limit]);
  return (
    <figure className="forward-tile" data-tone={props.tone}>
      <MapCanvas
        channel="rgb"
        channels={3}
        height={SIDE}
        label={props.label}
        scale={scale}
        values={props.values}
        width={SIDE}
      />
      {props.children === undefined ? null : <figcaption>{props.children}</figcaption>}
    </figure>
  );
}
