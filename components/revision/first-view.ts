import { newSeed } from "@/components/quiz/new-seed";
import type { Locale } from "@/lib/course/locales";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { revisionSession } from "@/lib/quiz/selection/revision-session";
import { endOfDay } from "./days.model";
import { newExam } from "./exam.model";
import { type ExamDraft, readExamDraft } from "./exam-draft.model";
import { readWork } from "./kept-work";
import { type RevisionRequest, readRequest, type Scope, type ScopeProblem } from "./request.model";
import { newSession, type Session } from "./session.model";
import { readSessionDraft } from "./session-draft.model";

/** What the page shows. */
export type View =
  | { readonly kind: "start"; readonly problem: ScopeProblem | null }
  | { readonly kind: "set"; readonly request: SetRequest }
  | SessionStart
  | ExamStart;

export type SetRequest = Extract<RevisionRequest, { kind: "set" }>;

export interface SessionStart {
  readonly kind: "session";
  readonly session: Session;
  /** What it is limited to; null if it isn't. */
  readonly scope: Scope | null;
}

export interface ExamStart {
  readonly kind: "exam";
  readonly draft: ExamDraft;
  /** It goes on after the page was loaded again. */
  readonly isResumed: boolean;
}

/** Questions of a session that the address asks for. */
const USUAL_LENGTH = 10;

/** What the page shows at first: an exam that was under way, what its address asks for, or its start. */
export function firstView(known: {
  readonly bank: readonly BankEntry[];
  readonly locale: Locale;
  readonly events: readonly AnswerEvent[];
}): View {
  const { bank, locale, events } = known;
  const query = window.location.search;
  const draft = readExamDraft(readWork("exam"), bank, locale);
  if (draft?.query === query) return { kind: "exam", draft, isResumed: !draft.exam.isOver };
  const request = readRequest(query, bank);
  const kept = readSessionDraft(readWork("session"), bank);
  if (kept?.query === query) {
    return { kind: "session", session: kept.session, scope: request.kind === "scope" ? request.scope : null };
  }
  if (request.kind === "set") return { kind: "set", request };
  if (request.kind === "none") return { kind: "start", problem: request.problem };
  return sessionStart(request.entries, events, { count: USUAL_LENGTH, scope: request.scope });
}

/** A session of what is most worth asking now. */
export function sessionStart(
  entries: readonly BankEntry[],
  events: readonly AnswerEvent[],
  { count, scope = null }: { readonly count: number; readonly scope?: Scope | null },
): SessionStart {
  const seed = newSeed();
  const items = revisionSession(entries, events, { now: endOfDay(Date.now()), count, seed });
  return { kind: "session", session: newSession(items, seed), scope };
}

/** An exam of these questions, with the numbers of a seed. */
export function examStart(entries: readonly BankEntry[], seed: number, locale: Locale): ExamStart {
  const exam = newExam(
    entries.map(({ chapter, question }) => ({ chapter, question: drawQuestion(question, seed, locale) })),
  );
  return { kind: "exam", draft: { seed, query: window.location.search, exam }, isResumed: false };
}
