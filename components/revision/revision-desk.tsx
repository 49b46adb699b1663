"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";
import { useKeptProgress } from "@/components/quiz/use-kept-progress";
import { ExamView } from "./exam-view";
import { firstView, type View } from "./first-view";
import { RevisionContext, type RevisionMaterial, useRevisionMaterial } from "./revision-context";
import { SessionView } from "./session-view";
import { SetView } from "./set-view";
import { StartView } from "./start-view";
import { useFocusOnMove } from "./use-focus-on-move";

/** The whole page: its start, or what is under way. */
export function RevisionDesk(props: RevisionMaterial) {
  const t = useTranslations("revision");
  const progress = useKeptProgress();
  return (
    <RevisionContext value={props}>
      {progress ? (
        <Desk progress={progress} />
      ) : (
        <header className="revision-head">
          <h1>{t("title")}</h1>
          <p className="chapter-description">{t("lead")}</p>
          <p className="revision-note">{t("loading")}</p>
        </header>
      )}
    </RevisionContext>
  );
}

function Desk({ progress }: { readonly progress: KeptProgress }) {
  const { bank } = useRevisionMaterial();
  const locale = useLocale();
  const [{ view, move }, setShown] = useState(() => ({
    view: firstView({ bank, locale, events: progress.events }),
    move: 0,
  }));
  const setView = (next: View) => setShown({ view: next, move: move + 1 });
  const place = useFocusOnMove<HTMLDivElement>(move);

  const goToStart = () => {
    window.history.replaceState(null, "", window.location.pathname); // what the address asked for is done
    setView({ kind: "start", problem: null });
  };
  return (
    <div ref={place}>
      {view.kind === "start" ? (
        <StartView onView={setView} problem={view.problem} progress={progress} />
      ) : null}
      {view.kind === "set" ? <SetView onView={setView} request={view.request} /> : null}
      {view.kind === "session" ? (
        <SessionView key={move} onLeave={goToStart} onView={setView} progress={progress} view={view} />
      ) : null}
      {view.kind === "exam" ? (
        <ExamView key={move} onLeave={goToStart} progress={progress} view={view} />
      ) : null}
    </div>
  );
}
