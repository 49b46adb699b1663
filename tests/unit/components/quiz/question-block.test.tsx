import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { questionBlock } from "@/components/quiz/question-block";
import { openChapters } from "@/lib/course/course";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { loadQuestions } from "@/lib/course/questions";

function context(locale: Locale, chapter: string) {
  const slides = loadQuestions(locale, chapter).flatMap(({ slide }) => (slide ? [{ id: slide }] : []));
  return { locale, chapter, file: "chapter.mdx", slides };
}

function markup(locale: Locale, chapter: string, id: string): string {
  const Question = questionBlock(context(locale, chapter));
  return renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={loadMessages(locale)}>
      <Question id={id} />
    </MessagesProvider>,
  );
}

const written = LOCALES.flatMap((locale) =>
  openChapters().flatMap(({ id }) =>
    loadQuestions(locale, id).flatMap((question) =>
      question.kind === "choice" ? [[locale, id, question] as const] : [],
    ),
  ),
);

describe("a question on a page", () => {
  it.each(written)("is drawn in %s of %s, and keeps its answer to itself", (locale, chapter, question) => {
    const html = markup(locale, chapter, question.id);
    expect(html).toContain(`data-question="${question.id}"`);
    expect(html.match(/name="[^"]+" type="radio"|type="radio" name="[^"]+"/g)).toHaveLength(
      question.choices.length + 3, // and three levels of certainty
    );
    expect(html).not.toContain("data-mark");
    expect(html).not.toContain("question-solution");
  });

  it("is refused when the chapter has no such question", () => {
    expect(() => markup("fr", "convolution", "nothing")).toThrow(
      'chapter.mdx: <Question id="nothing"> is not among',
    );
  });
});
