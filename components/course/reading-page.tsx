import { ChapterContent } from "@/components/mdx/chapter-content";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import type { CompiledChapter } from "@/lib/mdx/compile-chapter";
import { SeenSlides } from "./seen-slides";
import { TableOfContents } from "./table-of-contents";

/** A chapter as an article: goals, contents, slides with their explanations. */
export function ReadingPage(props: {
  readonly chapter: CompiledChapter;
  readonly id: string;
  readonly locale: Locale;
}) {
  const { chapter, id, locale } = props;
  const t = translator(locale, "course");
  return (
    <WidgetStoreProvider>
      <div className="reading">
        <TableOfContents slides={chapter.slides} title={t("contents")} />
        <main className="reading-main" id="content">
          <header className="chapter-head">
            <h1>{chapter.frontmatter.title}</h1>
            <p className="chapter-description">{chapter.frontmatter.description}</p>
            <div className="chapter-goals">
              <p>{t("goals")}</p>
              <ul>
                {chapter.frontmatter.goals.map((goal) => (
                  <li key={goal}>{goal}</li>
                ))}
              </ul>
            </div>
            <a className="button" href="present/">
              {t("present")}
            </a>
          </header>
          <ChapterContent chapter={chapter} id={id} locale={locale} mode="read" />
        </main>
        <SeenSlides chapter={id} />
      </div>
    </WidgetStoreProvider>
  );
}
