import { courseChapters } from "@/lib/course/course";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { ChapterProgress } from "./chapter-progress";
import { HeroFigure } from "./hero-figure";

/** The home page: what the course is, its chapters in order, what each teaches, how long it takes, how far the reader is. */
export function CourseMap(props: {
  readonly locale: Locale;
  /** Ids of the slides of each open chapter. */
  readonly slides: ReadonlyMap<string, readonly string[]>;
}) {
  const { locale } = props;
  const t = translator(locale, "course");
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <main className="course-map" id="content">
      <div className="hero">
        <div className="hero-text">
          <h1>{t("siteTitle")}</h1>
          <p className="hero-tagline">{t("siteTagline")}</p>
          <p>{t("homeIntro")}</p>
          <a className="button button-primary" href={`${base}/${locale}/convolution/`}>
            {t("homeStart")}
          </a>{" "}
          <a className="button" href={`${base}/${locale}/revision/`}>
            {t("homeRevise")}
          </a>
        </div>
        <HeroFigure locale={locale} />
      </div>
      <h2 className="sr-only">{t("courseMap")}</h2>
      <ol className="chapter-list">
        {courseChapters().map((chapter, index) => {
          const href = `${base}/${locale}/${chapter.id}/`;
          const slides = props.slides.get(chapter.id);
          return (
            <li className="chapter-card" data-state={chapter.state} key={chapter.id}>
              <span aria-hidden="true" className="chapter-number">
                {index + 1}
              </span>
              <div>
                <h3>{slides ? <a href={href}>{chapter.title[locale]}</a> : chapter.title[locale]}</h3>
                <p>{chapter.summary[locale]}</p>
                <p className="chapter-meta">
                  <span>{t("minutes", { minutes: chapter.minutes })}</span>
                  {slides ? (
                    <>
                      <ChapterProgress
                        chapter={chapter.id}
                        slides={slides}
                        texts={{
                          notStarted: t("notStarted", { total: slides.length }),
                          seen: t("slidesSeen", { seen: "{seen}", total: slides.length }),
                        }}
                      />
                      <a href={`${href}present/`}>{t("presentChapter")}</a>
                    </>
                  ) : (
                    <span className="badge">{t("planned")}</span>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </main>
  );
}
