import type { ReactNode } from "react";

/** A picture with its caption; `src` is a path under `public/`, checked by the content test. */
export function Figure(props: {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly children?: ReactNode;
}) {
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <figure className="figure">
      {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser */}
      <img
        alt={props.alt}
        height={props.height}
        loading="lazy"
        src={`${base}${props.src}`}
        width={props.width}
      />
      {props.children ? <figcaption>{props.children}</figcaption> : null}
    </figure>
  );
}
