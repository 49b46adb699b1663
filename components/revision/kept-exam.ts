import type { QuizLocale } from "@/lib/quiz/locale";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { type ExamDraft, readExamDraft, writeExamDraft } from "./exam-draft.model";

/** Where the exam under way is kept, for this tab alone. */
const EXAM_KEY = "course.exam";

/** The exam that this tab has under way, or has just finished; null if there is none. */
export function readKeptExam(bank: readonly BankEntry[], locale: QuizLocale): ExamDraft | null {
  try {
    return readExamDraft(window.sessionStorage.getItem(EXAM_KEY), bank, locale);
  } catch {
    return null; // storage is blocked
  }
}

/** Keeps the exam as it is now. @returns whether storage has taken it */
export function keepExam(draft: ExamDraft): boolean {
  try {
    window.sessionStorage.setItem(EXAM_KEY, writeExamDraft(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the exam of this tab. */
export function forgetExam(): void {
  try {
    window.sessionStorage.removeItem(EXAM_KEY);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}
