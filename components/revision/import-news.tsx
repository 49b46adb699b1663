"use client";

import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { BatchProblem } from "@/lib/quiz/progress/event-batch";
import { longDate } from "./days.model";
import { type ImportOffer, inMillions, positionOf } from "./progress-import.model";
import type { ImportStage } from "./use-progress-import";

const PLAIN = { none: null, reading: "reading", added: "added" } as const;

/** What is said of a file: what it would add, or why it isn't taken. */
export function ImportNews(props: {
  readonly news: ImportStage;
  readonly onAdd: (offer: ImportOffer) => void;
  readonly onCancel: () => void;
}) {
  const { news } = props;
  const t = useTranslations("revision.progress");
  const plain = news.kind in PLAIN ? PLAIN[news.kind as keyof typeof PLAIN] : null; // `in` has checked it
  return (
    <>
      <p className="revision-note" role="status">
        {plain ? t(plain) : null}
      </p>
      {news.kind === "offer" ? (
        <Offer offer={news.offer} onAdd={props.onAdd} onCancel={props.onCancel} />
      ) : null}
      {news.kind === "refused" ? <Refusal problem={news.problem} /> : null}
      {news.kind === "unreadable" || news.kind === "several" ? (
        <p className="notice notice-problem" role="alert">
          {t(news.kind === "several" ? "severalFiles" : "unreadable")}
        </p>
      ) : null}
    </>
  );
}

function Offer(props: {
  readonly offer: ImportOffer;
  readonly onAdd: (offer: ImportOffer) => void;
  readonly onCancel: () => void;
}) {
  const { offer } = props;
  const { added, known, slides, conflicting } = offer;
  const { writtenAt } = offer.file;
  const t = useTranslations("revision.progress");
  const locale = useLocale();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []); // what to do next is there
  const isNothing = added === 0 && slides === 0;
  return (
    <div className="notice">
      <p role="status">
        {writtenAt === null ? null : t("writtenOn", { date: longDate(writtenAt, locale) })}{" "}
        {t("offer", { added, known, slides })} {isNothing ? t("nothing") : null}{" "}
        {conflicting > 0 ? t("conflicting", { count: conflicting }) : null}
      </p>
      <div className="revision-row">
        {isNothing ? null : (
          <button
            className="button button-primary"
            onClick={() => props.onAdd(offer)}
            ref={first}
            type="button"
          >
            {t("add")}
          </button>
        )}
        <button className="button" onClick={props.onCancel} ref={isNothing ? first : null} type="button">
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}

function Refusal({ problem }: { readonly problem: BatchProblem }) {
  return (
    <p className="notice notice-problem" data-refused={problem.kind} role="alert">
      <RefusalText problem={problem} />
    </p>
  );
}

function RefusalText({ problem }: { readonly problem: BatchProblem }) {
  const t = useTranslations("revision.progress.problem");
  const numbers = useNumbers();
  switch (problem.kind) {
    case "too-large":
      return t(problem.kind, {
        size: numbers.short(inMillions(problem.length), 3),
        most: numbers.short(inMillions(problem.most), 3),
      });
    case "too-many":
      return t(problem.kind, {
        count: numbers.fixed(problem.count, 0),
        most: numbers.fixed(problem.most, 0),
      });
    case "newer-version":
      return t(problem.kind, { version: String(problem.version) });
    case "broken-event":
      return t(problem.kind, { position: positionOf(problem), field: problem.field });
    default:
      return t(problem.kind);
  }
}
