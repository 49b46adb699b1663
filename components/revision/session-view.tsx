"use client";

import { useEffect, useReducer } from "react";
import { useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { AskedOn } from "./asked-on";
import { type SessionStart, sessionStart, type View } from "./first-view";
import { forgetWork, keepWork } from "./kept-work";
import { scopedEntries } from "./request.model";
import { useRevisionMaterial } from "./revision-context";
import { ScopeName } from "./scope-name";
import { newSession, type SessionItem, sessionReducer } from "./session.model";
import { writeSessionDraft } from "./session-draft.model";
import { SessionQuestion } from "./session-question";
import { SessionSummary } from "./session-summary";
import { useFocusOnMove } from "./use-focus-on-move";

/** A session: one question after the other, then what came out of it. Every answer is kept as it is given. */
export function SessionView(props: {
  readonly view: SessionStart;
  readonly progress: KeptProgress;
  readonly onView: (view: View) => void;
  readonly onLeave: () => void;
}) {
  const { view, progress, onView, onLeave } = props;
  const { bank } = useRevisionMaterial();
  const [session, dispatch] = useReducer(sessionReducer, view.session);
  const { items, position, seed } = session;
  const place = useFocusOnMove<HTMLElement>(position);
  const item = items[position];
  useEffect(() => {
    keepWork("session", writeSessionDraft({ query: window.location.search, session }));
  }, [session]);
  const leave = () => {
    forgetWork("session");
    onLeave();
  };
  const again = () => onView(another(view, { bank, events: progress.events }));
  return (
    <section className="revision-session" ref={place}>
      {item ? (
        <>
          <SessionHead count={items.length} item={item} onLeave={leave} position={position} view={view} />
          <SessionQuestion
            isLast={position + 1 === items.length}
            item={item}
            key={item.entry.question.id}
            onAnswered={(attempt) =>
              dispatch({ type: "answered", question: item.entry.question.id, attempt })
            }
            onNext={() => dispatch({ type: "next" })}
            seed={seed}
          />
        </>
      ) : (
        <SessionSummary onAgain={again} onLeave={leave} progress={progress} session={session} />
      )}
    </section>
  );
}

interface Known {
  readonly bank: readonly BankEntry[];
  readonly events: readonly AnswerEvent[];
}

/** Another session of the same kind: a set that somebody has chosen comes again as it was. */
function another({ session, scope }: SessionStart, { bank, events }: Known): View {
  const { items, seed } = session;
  if (items.some(({ reason }) => reason === null)) {
    return { kind: "session", session: newSession(items, seed), scope };
  }
  return sessionStart(scope ? scopedEntries(bank, scope) : bank, events, { count: items.length, scope });
}

function SessionHead(props: {
  readonly view: SessionStart;
  readonly item: SessionItem;
  /** From 0. */
  readonly position: number;
  readonly count: number;
  readonly onLeave: () => void;
}) {
  const { position, count } = props;
  const { entry, reason } = props.item;
  const t = useTranslations("revision.session");
  return (
    <header className="revision-session-head">
      <h1>{t("title")}</h1>
      <ScopeName scope={props.view.scope} />
      <button className="button button-quiet" onClick={props.onLeave} type="button">
        {t("stop")}
      </button>
      <progress aria-label={t("progress")} max={count} value={position} />
      <h2 data-arrival tabIndex={-1}>
        {t("position", { position: position + 1, count })}
        {reason ? <span className="badge">{t(`reason.${reason}`)}</span> : null}
      </h2>
      <AskedOn chapter={entry.chapter} question={entry.question} />
    </header>
  );
}
