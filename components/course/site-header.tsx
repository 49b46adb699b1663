import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { LanguageLink } from "./language-link";
import { ThemeToggle } from "./theme-toggle";

/** The head of every page but the presentation: where we are, glossary, language, theme. */
export function SiteHeader({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "course");
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <a className="site-name" href={`${base}/${locale}/`}>
        <span aria-hidden="true" className="site-mark" />
        {t("siteTitle")}
      </a>
      <nav aria-label={t("courseMap")} className="site-nav">
        <a href={`${base}/${locale}/revision/`}>{t("revise")}</a>
        <a href={`${base}/${locale}/glossary/`}>{t("glossary")}</a>
        <LanguageLink label={t("languageSwitch")} locale={locale} />
        <ThemeToggle
          label={t("theme")}
          names={{ auto: t("themeAuto"), light: t("themeLight"), dark: t("themeDark") }}
        />
      </nav>
    </header>
  );
}
