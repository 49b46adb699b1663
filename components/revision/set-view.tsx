"use client";

import { type FormEvent, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { newSeed } from "@/components/quiz/new-seed";
import { isExaminable } from "@/lib/quiz/selection/mock-exam";
import { learnerSeed } from "@/lib/quiz/selection/selection-link";
import { examStart, type SetRequest, type View } from "./first-view";
import { newSession } from "./session.model";
import { SetProblems } from "./set-problems";

/** A set that somebody has chosen and shared as an address: what it is, and where to begin. */
export function SetView(props: { readonly request: SetRequest; readonly onView: (view: View) => void }) {
  const { selection, problems, isExam } = props.request;
  const t = useTranslations("revision.set");
  const locale = useLocale();
  const [seed] = useState(() => selection.seed ?? newSeed());
  const entries = isExam ? selection.entries.filter(isExaminable) : selection.entries;
  const count = entries.length;
  const isOwn = selection.set === "each";
  const start = (learner: string) => {
    const ownSeed = isOwn ? learnerSeed(seed, learner) : seed;
    if (isExam) props.onView(examStart(entries, ownSeed, locale));
    else {
      const items = entries.map((entry) => ({ entry, reason: null }));
      props.onView({ kind: "session", session: newSession(items, ownSeed), scope: null });
    }
  };
  return (
    <section className="revision-session">
      <h1 data-arrival tabIndex={-1}>
        {t("title")}
      </h1>
      <SetProblems leftOut={selection.entries.length - count} problems={problems} />
      {count === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <>
          <p className="revision-advice">{t(isExam ? "exam" : "practice", { count })}</p>
          <p className="revision-note">
            {isOwn ? t("each") : null}
            {!isOwn && selection.seed !== null ? t("seed", { seed: String(seed) }) : null}
          </p>
          <StartForm isOwn={isOwn} onStart={start} />
        </>
      )}
      <BackToStart isOnly={count === 0} />
    </section>
  );
}

/** The way to the page without its query. */
function BackToStart({ isOnly }: { readonly isOnly: boolean }) {
  const t = useTranslations("revision");
  return (
    <p>
      <a className={isOnly ? "button" : undefined} href={window.location.pathname}>
        {t("back")}
      </a>
    </p>
  );
}

function StartForm(props: { readonly isOwn: boolean; readonly onStart: (learner: string) => void }) {
  const t = useTranslations("revision.set");
  const id = useId();
  const [text, setText] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const learner = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.isOwn && learner === "") setIsMissing(true);
    else props.onStart(learner);
  };
  return (
    <form className="revision-form" noValidate onSubmit={submit}>
      {props.isOwn ? (
        <div className="question-field">
          <label className="control-label" htmlFor={id}>
            {t("learner")}
          </label>
          <input
            aria-describedby={`${id}help ${id}problem`}
            aria-invalid={isMissing && learner === "" ? true : undefined}
            autoComplete="off"
            className="field"
            id={id}
            maxLength={80}
            onChange={(event) => setText(event.target.value)}
            type="text"
            value={text}
          />
          <small className="question-help" id={`${id}help`}>
            {t("learnerHelp")}
          </small>
          <p className="revision-problem" id={`${id}problem`} role="status">
            {isMissing && learner === "" ? t("learnerMissing") : null}
          </p>
        </div>
      ) : null}
      <button className="button button-primary" type="submit">
        {t("start")}
      </button>
    </form>
  );
}
