import { LOCALES } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

/** The 404 page. One file serves every address, so it speaks both languages. */
export function NotFoundPage() {
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <main className="not-found">
      <p aria-hidden="true" className="not-found-code">
        404
      </p>
      {LOCALES.map((locale, index) => {
        const t = translator(locale, "course");
        const Title = index === 0 ? "h1" : "h2";
        return (
          <section key={locale} lang={locale}>
            <Title>{t("notFoundTitle")}</Title>
            <p>{t("notFoundText")}</p>
            <a className="button" href={`${base}/${locale}/`}>
              {t("notFoundLink")}
            </a>
          </section>
        );
      })}
    </main>
  );
}
