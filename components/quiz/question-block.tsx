import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { loadQuestions } from "@/lib/course/questions";
import type { Question } from "@/lib/quiz/question";
import { ChoiceQuestion, type QuizLabels } from "./choice-question";
import { RichText } from "./rich-text";

/** Where a question is being rendered: the part of the chapter's context that it needs. */
interface QuestionContext {
  readonly locale: Locale;
  readonly chapter: string;
  /** Path of the chapter's text, for error messages. */
  readonly file: string;
  readonly slides: readonly { readonly id: string }[];
}

/** `<Question id="…" />`: a question of the chapter's file, by its id, which the chapter may place once. */
export function questionBlock(context: QuestionContext) {
  const { locale, chapter, file, slides } = context;
  const questions = new Map(loadQuestions(locale, chapter).map((question) => [question.id, question]));
  const labels = quizLabels(locale);
  const placed = new Set<string>();

  return function QuestionBlock({ id }: { readonly id: string }) {
    const question = questions.get(id);
    if (!question) throw new Error(`${file}: <Question id="${id}"> is not among the chapter's questions`);
    if (placed.has(id)) throw new Error(`${file}: <Question id="${id}"> is placed twice`);
    if (!slides.some((slide) => slide.id === question.slide)) {
      throw new Error(`${file}: question "${id}" names the slide "${question.slide}", which doesn't exist`);
    }
    placed.add(id);
    return drawn(question, labels, file);
  };
}

function drawn(question: Question, labels: QuizLabels, file: string) {
  if (question.kind !== "choice") {
    throw new Error(
      `${file}: <Question id="${question.id}"> is of the kind "${question.kind}", which no slide can ask yet`,
    );
  }
  return (
    <ChoiceQuestion
      choices={question.choices.map(({ text, feedback }) => ({
        text: <RichText text={text} />,
        feedback: <RichText text={feedback} />,
      }))}
      correct={question.choices.findIndex((choice) => choice.correct)}
      hint={question.hints.length > 0 ? <RichText text={question.hints.join(" ")} /> : null}
      id={question.id}
      labels={labels}
      prompt={<RichText text={question.prompt} />}
      solution={<RichText text={question.solution} />}
    />
  );
}

function quizLabels(locale: Locale): QuizLabels {
  const t = translator(locale, "quiz");
  return {
    question: t("question"),
    check: t("check"),
    pickFirst: t("pickFirst"),
    right: t("right"),
    wrong: t("wrong"),
    retry: t("retry"),
    hint: t("hint"),
    reveal: t("reveal"),
    solution: t("solution"),
  };
}
