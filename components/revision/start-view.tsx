"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";
import { relativeDay } from "./days.model";
import { ExamChoice } from "./exam-choice";
import { sessionStart, type View } from "./first-view";
import { FirstVisit } from "./first-visit";
import { type Overview, overview } from "./overview.model";
import { ProgressPanel } from "./progress-panel";
import type { ScopeProblem } from "./request.model";
import { ReviseChoice } from "./revise-choice";
import { useRevisionMaterial } from "./revision-context";
import { ShownIdeas } from "./shown-ideas";
import { StorageNotes } from "./storage-notes";
import { TopicBars } from "./topic-bars";

/** Questions of the session that the advice begins. */
const ADVISED_LENGTH = 10;

/** What there is to do today, and how far the learner has come. */
export function StartView(props: {
  readonly progress: KeptProgress;
  readonly problem: ScopeProblem | null;
  readonly onView: (view: View) => void;
}) {
  const { progress, problem, onView } = props;
  const t = useTranslations("revision");
  const { bank } = useRevisionMaterial();
  const [now] = useState(() => Date.now());
  const seen = overview(bank, progress.events, now);
  const revise = (count: number) => onView(sessionStart(bank, progress.events, { count }));
  return (
    <>
      <header className="revision-head">
        <h1 data-arrival tabIndex={-1}>
          {t("title")}
        </h1>
        <p className="chapter-description">{t("lead")}</p>
      </header>
      {problem ? (
        <p className="notice" role="status">
          {t(`scope.unknown.${problem.of}`, { text: problem.text })}
        </p>
      ) : null}
      <StorageNotes progress={progress} />
      <section className="revision-today" data-advice={seen.advice}>
        <div>
          <Advice now={now} overview={seen} />
          <button className="button button-primary" onClick={() => revise(ADVISED_LENGTH)} type="button">
            {t("begin")}
          </button>
        </div>
        {seen.advice === "begin" ? <FirstVisit /> : <Facts now={now} overview={seen} />}
      </section>
      <div className="revision-choices">
        <ReviseChoice onStart={revise} />
        <ExamChoice onView={onView} />
      </div>
      {seen.advice === "begin" ? null : <TopicBars topics={seen.topics} />}
      {seen.ideas.length === 0 ? null : <ShownIdeas ideas={seen.ideas} />}
      <ProgressPanel progress={progress} />
    </>
  );
}

interface TodayProps {
  readonly overview: Overview;
  readonly now: number;
}

/** What to do next, in one sentence. */
function Advice({ overview: { advice, due, urgent, nextAt }, now }: TodayProps) {
  const t = useTranslations("revision.advice");
  const locale = useLocale();
  const day = nextAt === null ? "" : relativeDay(nextAt, now, locale);
  return <h2 className="revision-advice">{t(advice, { due, urgent, day })}</h2>;
}

function Facts({ overview: { due, urgent, unseen, nextAt }, now }: TodayProps) {
  const t = useTranslations("revision.facts");
  const locale = useLocale();
  const facts = [
    ["due", due],
    ["urgent", urgent],
    ["unseen", unseen],
    ["next", nextAt === null ? t("none") : relativeDay(nextAt, now, locale)],
  ] as const;
  return (
    <dl aria-label={t("title")} className="revision-facts">
      {facts.map(([name, value]) => (
        <div data-fact={name} key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
