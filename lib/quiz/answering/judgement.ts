/** What is found of an answer, and the words that go with it. */

import type { RichText } from "@/lib/quiz/inline-marks";
import type { DemoLink, FixedQuestion, Lesson } from "@/lib/quiz/question";

export interface Judgement {
  /** In [0, 1]. */
  readonly score: number;
  /** "right" for a score of 1, "wrong" for 0, "partly" between. */
  readonly verdict: "right" | "partly" | "wrong";
  /** What to say, in order. @see feedbackOf */
  readonly feedback: readonly string[];
  /** Misconceptions that the answer shows, each once. */
  readonly misconceptions: readonly string[];
}

/** One thing said of an answer. */
export interface SaidFeedback {
  readonly text: RichText;
  readonly misconception: string | null;
  readonly link: DemoLink | null;
}

export function judgement(
  score: number,
  feedback: readonly string[],
  misconceptions: readonly string[] = [],
): Judgement {
  const verdict = score >= 1 ? "right" : score <= 0 ? "wrong" : "partly";
  return { score, verdict, feedback, misconceptions: [...new Set(misconceptions)] };
}

/** A judgement where some of the foreseen errors were made: each is said, or `otherwise` where there is none. */
export function erring<Error extends Lesson>(
  score: number,
  errors: readonly Error[],
  isMade: (error: Error) => boolean,
): Judgement {
  const made = errors.flatMap((error, index) => (isMade(error) ? [{ error, index }] : []));
  if (made.length === 0) return judgement(score, ["otherwise"]);
  return judgement(
    score,
    made.map(({ index }) => `error:${index}`),
    made.map(({ error }) => error.misconception),
  );
}

/**
 * What an id of feedback stands for: "right", "otherwise", "agrees", "error:<index>" or "choice:<id>".
 * @throws Error if the question has no such feedback
 */
export function feedbackOf(question: FixedQuestion, id: string): SaidFeedback {
  const said = plainFeedback(question, id) ?? lessonFeedback(question, id);
  if (!said) throw new Error(`question "${question.id}" has no feedback "${id}"`);
  return said;
}

function plainFeedback(question: FixedQuestion, id: string): SaidFeedback | null {
  if ((id !== "right" && id !== "otherwise") || !("otherwise" in question)) return null;
  return { text: question[id], misconception: null, link: null };
}

function lessonFeedback(question: FixedQuestion, id: string): SaidFeedback | null {
  const lesson = lessonOf(question, id);
  if (!lesson) return null;
  return {
    text: lesson.feedback,
    misconception: lesson.misconception ?? null,
    link: lesson.link ?? null,
  };
}

type LessonLike = Omit<Lesson, "misconception"> & { readonly misconception?: string | undefined };

function lessonOf(question: FixedQuestion, id: string): LessonLike | undefined {
  const [what = "", which = ""] = id.split(/:(.*)/s);
  if (what === "agrees") return question.kind === "refute" ? question.agrees : undefined;
  if (what === "choice") return choicesOf(question).find((choice) => choice.id === which);
  return what === "error" ? errorsOf(question)[Number(which)] : undefined;
}

function choicesOf(question: FixedQuestion): readonly (LessonLike & { readonly id: string })[] {
  if (question.kind === "predict") return question.asks.kind === "choice" ? question.asks.choices : [];
  return "choices" in question ? question.choices : [];
}

/** The errors that a question foresees, choices aside. */
export function errorsOf(question: FixedQuestion): readonly Lesson[] {
  if (question.kind === "predict") return question.asks.kind === "number" ? question.asks.errors : [];
  return "errors" in question ? question.errors : [];
}
