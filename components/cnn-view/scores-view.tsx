"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { SoftmaxCell } from "@/lib/nn/cells/explain-cell";
import { Agreement } from "./agreement";
import { ExactNumber, WideNumber } from "./exact-number";
import { useExplorer } from "./explorer-context";
import { OpenCell } from "./open-cell";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";
import type { WorkProps } from "./work-props";

/** Softmax: every score, its exponential and its share of their sum; below, the division of the chosen class. */
export function ScoresView(props: WorkProps & { readonly scores: SoftmaxCell }) {
  const { layer, scores, report } = props;
  const t = useTranslations("cnn-explorer.work");
  const { level, place } = useExplorer();
  const chosen = scores.rows[place.channel];
  return (
    <div className="cnn-scores">
      <ScoreTable layer={layer} scores={scores} />
      <div className="cnn-numbers">
        {level === "cell" && chosen ? (
          <>
            <p className="cnn-formula">
              e
              <sup>
                <ExactNumber value={chosen.logit} />
              </sup>{" "}
              = <WideNumber value={chosen.exponential} />
            </p>
            <p className="cnn-formula">
              <WideNumber value={chosen.exponential} /> ÷ <WideNumber value={scores.total} /> ={" "}
              <b data-sum="value">
                <ExactNumber value={scores.value} />
              </b>
            </p>
            <Agreement report={report} />
          </>
        ) : null}
        <p>{t("note.softmax")}</p>
        <OpenCell />
      </div>
    </div>
  );
}

function ScoreTable({ layer, scores }: Pick<WorkProps, "layer"> & { readonly scores: SoftmaxCell }) {
  const t = useTranslations("cnn-explorer.work");
  const numbers = useNumbers();
  const names = useNames();
  const { place, go } = useExplorer();
  const choose = (channel: number) => go({ type: "look", at: { channel } });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    event.preventDefault();
    const next = Math.min(Math.max(place.channel + arrow.x + arrow.y, 0), scores.rows.length - 1);
    choose(next);
    event.currentTarget.querySelectorAll<HTMLElement>("tbody button")[next]?.focus();
  };
  return (
    <table className="cnn-score-table" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t("class")}</th>
          <th scope="col">z</th>
          <th scope="col">
            e<sup>z</sup>
          </th>
          <th scope="col">
            e<sup>z</sup> ÷ Σ
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {scores.rows.map((row, channel) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its class
          <tr aria-current={channel === place.channel ? "true" : undefined} key={channel}>
            <th scope="row">
              <button
                aria-label={names.unit(layer, channel)}
                aria-pressed={channel === place.channel}
                data-focus-target={channel === place.channel ? "" : undefined}
                onClick={() => choose(channel)}
                tabIndex={channel === place.channel ? 0 : -1}
                type="button"
              >
                {names.mark(layer, channel)}
              </button>
            </th>
            <td>
              <ExactNumber decimals={3} value={row.logit} />
            </td>
            <td>
              <WideNumber value={row.exponential} />
            </td>
            <td>
              <data value={row.share}>{numbers.percent(row.share, 2)}</data>
            </td>
            <td className="cnn-share" data-morph={tileName(layer.name, channel)}>
              <i style={{ width: `${100 * row.share}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Σ</th>
          <td />
          <td>
            <WideNumber value={scores.total} />
          </td>
          <td>{numbers.percent(1, 0)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
