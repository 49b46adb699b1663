import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { questionBlock } from "@/components/quiz/question-block";
import { openChapters } from "@/lib/course/course";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadQuestions } from "@/lib/course/questions";

function context(locale: Locale, chapter: string) {
  const slides = loadQuestions(locale, chapter).flatMap(({ slide }) => (slide ? [{ id: slide }] : []));
  return { locale, chapter, file: "chapter.mdx", slides };
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
    const Question = questionBlock(context(locale, chapter));
    const html = renderToStaticMarkup(<Question id={question.id} />);
    expect(html).toContain(`data-question="${question.id}"`);
    expect(html.match(/type="radio"/g)).toHaveLength(question.choices.length);
    expect(html).not.toContain("data-judged");
    expect(html).not.toContain("question-solution");
  });

  it("is refused when the chapter has no such question", () => {
    const Question = questionBlock(context("fr", "convolution"));
    expect(() => renderToStaticMarkup(<Question id="nothing" />)).toThrow(
      'chapter.mdx: <Question id="nothing"> is not among',
    );
  });
});
