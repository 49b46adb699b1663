import type { ReactNode } from "react";
import type { Axis } from "./axis";
import { axisShare } from "./axis";
import { dotPath, linePath, type PlotPoint } from "./line-path";

/** One line, or dots, of a chart. */
export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** Raw values stand behind a smoothed line; dots stand for measurements made now and then. */
  readonly look: "raw" | "line" | "dots";
  readonly tone: "input" | "output" | "kernel" | "kept" | "noise";
  /** One of several lines of a kind: each has a dash of its own, and this letter at its end. */
  readonly dash?: "A" | "B" | "C" | "D";
  readonly points: readonly PlotPoint[];
}

export interface LineChartProps {
  /** Names the vertical axis, with its unit. */
  readonly title: string;
  /** What a reader who doesn't see the picture should know. */
  readonly summary: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
  /** Names the horizontal axis. */
  readonly xTitle: string;
  readonly series: readonly ChartSeries[];
  /** Horizontal lines that mean something. */
  readonly marks?: readonly { readonly value: number; readonly name: string }[];
  /** The moment that is looked at, where it isn't the newest. */
  readonly cursor?: number | null;
  /** Stands on the plot and fills it, such as points to drag. */
  readonly overlay?: ReactNode;
}

/** Beyond this share of the horizontal axis its name stands in place of marks. */
const ROOM_FOR_TITLE = 0.9;

/** Lines over a common horizontal axis. It fills its place; text keeps its size whatever that is. */
export function LineChart(props: LineChartProps) {
  const { title, x, y, series, writeX, writeY, xTitle } = props;
  return (
    <figure className="line-chart">
      <figcaption>
        <span className="line-chart-title">{title}</span>
        {series.map(({ id, name, look, tone, dash }) => (
          <span className="line-chart-key" data-dash={dash} data-look={look} data-tone={tone} key={id}>
            {name}
          </span>
        ))}
      </figcaption>
      <div className="line-chart-body">
        <div aria-hidden="true" className="line-chart-y">
          {y.ticks.map((tick) => (
            <span key={tick} style={{ bottom: `${axisShare(y, tick) * 100}%` }}>
              {writeY(tick)}
            </span>
          ))}
        </div>
        <PlotArea {...props} />
        <div aria-hidden="true" className="line-chart-x">
          {x.ticks
            .filter((tick) => axisShare(x, tick) < ROOM_FOR_TITLE)
            .map((tick) => (
              <span key={tick} style={{ left: `${axisShare(x, tick) * 100}%` }}>
                {writeX(tick)}
              </span>
            ))}
          <span className="line-chart-x-title">{xTitle}</span>
        </div>
      </div>
    </figure>
  );
}

function PlotArea({ summary, x, y, series, marks = [], cursor = null, overlay }: LineChartProps) {
  const height = (value: number) => (1 - axisShare(y, value)) * 100;
  return (
    <div className="line-chart-plot">
      <svg aria-label={summary} preserveAspectRatio="none" role="img" viewBox="0 0 100 100">
        {y.ticks.map((tick) => (
          <path className="line-chart-grid" d={`M0 ${height(tick)}H100`} key={tick} />
        ))}
        {marks.map(({ value, name }) => (
          <path className="line-chart-mark" d={`M0 ${height(value)}H100`} key={name} />
        ))}
        {series.map(({ id, look, tone, dash, points }) => (
          <g data-dash={dash} data-tone={tone} key={id}>
            <path className="line-chart-line" d={linePath(points, x, y)} data-look={look} />
            {look === "dots" ? <path className="line-chart-dots" d={dotPath(points, x, y)} /> : null}
          </g>
        ))}
        {cursor === null ? null : (
          <path className="line-chart-cursor" d={`M${axisShare(x, cursor) * 100} 0V100`} />
        )}
      </svg>
      <LineLetters series={series} x={x} y={y} />
      {marks.map(({ value, name }) => (
        <span
          aria-hidden="true"
          className="line-chart-mark-name"
          key={name}
          style={{ top: `${height(value)}%` }}
        >
          {name}
        </span>
      ))}
      {overlay}
    </div>
  );
}

/** Place of a letter along its line: before its end, where the names of marks stand. */
const LETTER_PLACE = 0.85;

/** The letter of each dashed line, on the line. */
function LineLetters({ series, x, y }: Pick<LineChartProps, "series" | "x" | "y">) {
  return series.map(({ id, dash, points }) => {
    const drawn = points.filter(([, value]) => Number.isFinite(value));
    const marked = drawn[Math.floor(LETTER_PLACE * (drawn.length - 1))];
    if (!dash || !marked) return null;
    const [at, value] = marked;
    const place = { left: `${axisShare(x, at) * 100}%`, top: `${(1 - axisShare(y, value)) * 100}%` };
    return (
      <span aria-hidden="true" className="line-chart-letter" key={id} style={place}>
        {dash}
      </span>
    );
  });
}
