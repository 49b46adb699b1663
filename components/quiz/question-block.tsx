import type { Locale } from "@/lib/course/locales";
import { loadQuestions } from "@/lib/course/questions";
import { AskedQuestion } from "./asked-question";
import { questionPacket } from "./question-data";
import { QuestionSlot } from "./question-slot";

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
  const placed = new Set<string>();

  return function QuestionBlock({ id }: { readonly id: string }) {
    const question = questions.get(id);
    if (!question) throw new Error(`${file}: <Question id="${id}"> is not among the chapter's questions`);
    if (placed.has(id)) throw new Error(`${file}: <Question id="${id}"> is placed twice`);
    if (!slides.some((slide) => slide.id === question.slide)) {
      throw new Error(`${file}: question "${id}" names the slide "${question.slide}", which doesn't exist`);
    }
    placed.add(id);
    return (
      <QuestionSlot id={id}>
        <AskedQuestion packet={questionPacket(locale, chapter, question)} />
      </QuestionSlot>
    );
  };
}
