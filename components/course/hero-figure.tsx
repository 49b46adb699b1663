import { divergingColor } from "@/components/plot/diverging";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { heroConvolution } from "@/lib/course/hero-convolution";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

interface Cell {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

function cells(values: ArrayLike<number>, width: number): readonly Cell[] {
  return Array.from(values, (value, index) => {
    const row = Math.floor(index / width);
    const column = index % width;
    return { key: `${row}-${column}`, row, column, value };
  });
}

function Cells(props: {
  readonly values: ArrayLike<number>;
  readonly width: number;
  readonly fill: (value: number) => string;
}) {
  return cells(props.values, props.width).map(({ key, row, column, value }) => (
    <rect fill={props.fill(value)} height="0.94" key={key} width="0.94" x={column} y={row} />
  ));
}

/** A kernel walking over a digit, and the map of its vertical edges: computed while the site is built. */
export function HeroFigure({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "course");
  const { input, kernel, output } = heroConvolution(3);
  const limit = largestMagnitude(output.values);
  const ink = (value: number) => `color-mix(in oklab, var(--ink) ${Math.round(value * 100)}%, var(--sunken))`;
  return (
    <figure className="hero-figure">
      <svg aria-label={t("heroFigure")} role="img" viewBox="-0.5 -0.5 33 18.5">
        <Cells fill={ink} values={input.values} width={input.width} />
        <g className="hero-walk-y">
          <g className="hero-walk-x">
            <rect className="hero-window" height="3" width="3" x="-0.03" y="-0.03" />
          </g>
        </g>
        <g transform="translate(15.4 5.5)">
          <Cells fill={(value) => divergingColor(value, 2)} values={kernel} width={3} />
          <rect className="hero-window" height="3" width="3" x="-0.03" y="-0.03" />
        </g>
        <g transform="translate(20 1)">
          <Cells fill={(value) => divergingColor(value, limit)} values={output.values} width={output.width} />
          <g className="hero-walk-y">
            <g className="hero-walk-x">
              <rect className="hero-cell" height="1" width="1" x="-0.03" y="-0.03" />
            </g>
          </g>
        </g>
        <g className="hero-labels">
          <text x="7" y="15.6">
            {t("heroInput")}
          </text>
          <text x="16.9" y="15.6">
            {t("heroKernel")}
          </text>
          <text x="26" y="15.6">
            {t("heroOutput")}
          </text>
          <text className="hero-shape" x="7" y="17">
            {input.height} × {input.width}
          </text>
          <text className="hero-shape" x="16.9" y="17">
            3 × 3
          </text>
          <text className="hero-shape" x="26" y="17">
            {output.height} × {output.width}
          </text>
        </g>
      </svg>
    </figure>
  );
}
