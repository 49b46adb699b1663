import type { Locale } from "@/lib/course/locales";
import { ChapterQuiz } from "./chapter-quiz";
import { chapterQuestionSet } from "./question-data";

/** `<ChapterQuestions />`: the questions of a chapter that no slide asks, a few at a time. */
export function chapterQuestionsBlock({
  locale,
  chapter,
}: {
  readonly locale: Locale;
  readonly chapter: string;
}) {
  const { questions } = chapterQuestionSet(locale, chapter);
  const fresh = questions.filter(({ kind }) => kind === "fresh").length;
  return () => <ChapterQuiz chapter={chapter} count={questions.length} freshCount={fresh} />;
}
