"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { isUnderWay } from "@/components/compute/use-denoise";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Picture } from "@/components/plot/picture";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import type { AskedNetwork } from "./use-asked-network";
import { type JudgedPair, type JudgedPicture, type Score, type VerdictGroup, verdictView } from "./verdict";

/** Whether the network composes: the colour of many pictures, counted; the shape is left to the reader's eye. */
export function VerdictRoom({ asked }: { readonly asked: AskedNetwork }) {
  const t = useTranslations("fruit-trainer.verdict");
  const { verdict, network } = asked;
  const { pictures, finished } = verdict;
  const { heldOut, spec } = network;
  const view = useMemo(() => verdictView(heldOut, pictures, finished), [heldOut, pictures, finished]);
  const isRunning = isUnderWay(verdict.status);
  return (
    <section className="fruit-trainer-verdict">
      <div className="fruit-trainer-transport">
        <button
          className={isRunning ? "button" : "button button-primary"}
          onClick={isRunning ? verdict.stop : verdict.start}
          type="button"
        >
          {t(isRunning ? "stop" : "start")}
        </button>
        <p className="fruit-trainer-hint" role="status">
          <Said count={finished} status={verdict.status} total={pictures.length} />
        </p>
      </div>
      <div className="fruit-trainer-scores">
        <h4>{t("title")}</h4>
        {view.heldOut.pairs.length > 0 ? (
          <ScoreBar isHeldOut score={view.heldOut.score} />
        ) : (
          <p>{t("noneHeldOut")}</p>
        )}
        <ScoreBar isHeldOut={false} score={view.seen.score} />
      </div>
      <p className="fruit-trainer-hint">
        {t("how")} {t("eye")}
      </p>
      <Group group={view.heldOut} isHeldOut side={spec.side} />
      <Group group={view.seen} isHeldOut={false} side={spec.side} />
    </section>
  );
}

function Said(props: {
  readonly status: AskedNetwork["verdict"]["status"];
  readonly count: number;
  readonly total: number;
}) {
  const t = useTranslations("fruit-trainer.verdict");
  const { status, count, total } = props;
  if (isUnderWay(status)) return t("progress", { count, total });
  if (status === "stopped") return t("stopped", { count, total });
  return t(status === "done" ? "done" : "rest", { count: total });
}

function ScoreBar({ score, isHeldOut }: { readonly score: Score; readonly isHeldOut: boolean }) {
  const t = useTranslations("fruit-trainer");
  const numbers = useNumbers();
  const { right, judged } = score;
  const share = judged === 0 ? 0 : right / judged;
  return (
    <div className="fruit-trainer-score" data-held-out={isHeldOut || undefined}>
      <b>{t(isHeldOut ? "samples.heldOut" : "samples.learnt")}</b>
      <span aria-hidden="true" className="fruit-trainer-bar">
        <i style={{ width: `${100 * share}%` }} />
      </span>
      <output>
        {judged === 0
          ? t("verdict.noScore")
          : t("verdict.score", { right, judged, percent: numbers.percent(share, 0) })}
      </output>
    </div>
  );
}

function Group(props: { readonly group: VerdictGroup; readonly isHeldOut: boolean; readonly side: number }) {
  const t = useTranslations("fruit-trainer");
  const { group, isHeldOut, side } = props;
  const isEmpty = group.pairs.every(({ pictures }) => pictures.every(({ pixels }) => pixels === null));
  if (group.pairs.length === 0 || isEmpty) return null;
  return (
    <div className="fruit-trainer-judged" data-held-out={isHeldOut || undefined}>
      <h4>{t(isHeldOut ? "samples.heldOut" : "samples.learnt")}</h4>
      <ul>
        {group.pairs.map((judged) => (
          <Judged judged={judged} key={`${judged.pair.fruit} ${judged.pair.colour}`} side={side} />
        ))}
      </ul>
    </div>
  );
}

function Judged({ judged, side }: { readonly judged: JudgedPair; readonly side: number }) {
  const t = useTranslations("fruit-trainer.verdict");
  const locale = useLocale();
  const { pair, pictures, score } = judged;
  return (
    <li>
      <p>
        <span>{promptWords(pair, locale)}</span>
        <span>{score.judged === 0 ? null : t("ofPair", { right: score.right, judged: score.judged })}</span>
      </p>
      <ol>
        {pictures.map((picture, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the noise that a picture starts from
          <li key={index}>
            <JudgedCell picture={picture} side={side} />
          </li>
        ))}
      </ol>
    </li>
  );
}

function JudgedCell({ picture, side }: { readonly picture: JudgedPicture; readonly side: number }) {
  const t = useTranslations("fruit-trainer.verdict");
  const locale = useLocale();
  const { pixels, judgement } = picture;
  const said =
    judgement === null
      ? t("drawing")
      : judgement.colour === null
        ? t("colourless")
        : t(judgement.isRight ? "right" : "wrong", {
            colour: promptWords({ fruit: null, colour: judgement.colour }, locale),
          });
  return (
    <>
      <Picture label={said} side={side} values={pixels} />
      <span
        aria-hidden="true"
        className="fruit-trainer-mark"
        data-right={judgement?.isRight}
        title={judgement === null ? undefined : said}
      >
        {judgement === null ? "·" : judgement.isRight ? "✓" : "✗"}
      </span>
    </>
  );
}
