"use client";

import { useTranslations } from "use-intl/react";
import { DRAWN_INPUTS, DRAWN_OUTPUTS, drawnWeights, drawnWires, type Wire } from "./drawn-wires";
import type { WiringKind } from "./wiring.model";

const WIDTH = 320;
const HEIGHT = 250;
const LEFT = 60;
const RIGHT = WIDTH - 60;
const TOP = 26;
const GAP = (HEIGHT - 2 * TOP) / (DRAWN_INPUTS - 1);

const inputY = (input: number) => TOP + input * GAP;
const outputY = (output: number) => TOP + (output + (DRAWN_INPUTS - DRAWN_OUTPUTS) / 2) * GAP;

/** A row of pixels, a row of outputs and the wires between them; those of one output stand out. */
export function WiringFigure({ wiring, output }: { readonly wiring: WiringKind; readonly output: number }) {
  const t = useTranslations("wiring");
  const wires = drawnWires(wiring);
  const own = wires.filter((wire) => wire.output === output);
  return (
    <figure className="wiring-figure">
      <svg
        aria-label={t("figure", {
          wires: wires.length,
          weights: drawnWeights(wiring),
          output: output + 1,
          own: own.length,
        })}
        role="img"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        <g className="wiring-wires" data-wiring={wiring}>
          {wires
            .filter((wire) => wire.output !== output)
            .map((wire) => (
              <WireLine key={`${wire.input} ${wire.output}`} wire={wire} />
            ))}
        </g>
        <g className="wiring-wires" data-own data-wiring={wiring}>
          {own.map((wire) => (
            <WireLine key={wire.input} wire={wire} />
          ))}
        </g>
        {Array.from({ length: DRAWN_INPUTS }, (_, input) => (
          <rect
            className="wiring-input"
            data-read={own.some((wire) => wire.input === input) || undefined}
            height={16}
            // biome-ignore lint/suspicious/noArrayIndexKey: the pixels never move
            key={input}
            rx={3}
            width={16}
            x={LEFT - 16}
            y={inputY(input) - 8}
          />
        ))}
        {Array.from({ length: DRAWN_OUTPUTS }, (_, index) => (
          <circle
            className="wiring-output"
            cx={RIGHT + 8}
            cy={outputY(index)}
            data-shown={index === output || undefined}
            // biome-ignore lint/suspicious/noArrayIndexKey: the outputs never move
            key={index}
            r={8}
          />
        ))}
        <text className="wiring-name" textAnchor="end" x={LEFT - 24} y={HEIGHT / 2}>
          {t("inputs")}
        </text>
        <text className="wiring-name" x={RIGHT + 24} y={HEIGHT / 2}>
          {t("outputs")}
        </text>
      </svg>
      <figcaption>
        {t(`caption.${wiring}`, { wires: wires.length, weights: drawnWeights(wiring) })}
      </figcaption>
    </figure>
  );
}

function WireLine({ wire }: { readonly wire: Wire }) {
  return (
    <line
      data-tap={wire.tap ?? undefined}
      x1={LEFT}
      x2={RIGHT}
      y1={inputY(wire.input)}
      y2={outputY(wire.output)}
    />
  );
}
