import { loadGlossary } from "@/lib/course/glossary";
import { type Locale, otherLocale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

/** Every word of the field in the reader's language, with its counterpart in the other. */
export function GlossaryPage({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "course");
  return (
    <main className="glossary" id="content">
      <h1>{t("glossaryTitle")}</h1>
      <p>{t("glossaryIntro")}</p>
      <dl>
        {loadGlossary(locale).map((entry) => (
          <div id={entry.id} key={entry.id}>
            <dt>
              {entry.term} <i lang={otherLocale(locale)}>{entry.other}</i>
            </dt>
            <dd>{entry.definition}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
