import { LOCALES, type Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { LOCALE_KEY } from "./remembered-locale";

/** Sends the reader to the language kept from the last visit, else to the first of the browser's that we have, else French. */
function redirectScript(base: string): string {
  const locales = JSON.stringify(LOCALES);
  return [
    `var l=${locales},c=null;`,
    `try{c=localStorage.getItem("${LOCALE_KEY}")}catch(e){}`,
    `if(l.indexOf(c)<0)c=(navigator.languages||[navigator.language||""]).map(function(x){return x.slice(0,2).toLowerCase()}).find(function(x){return l.indexOf(x)>=0})||"fr";`,
    `location.replace("${base}/"+c+"/"+location.search+location.hash);`,
  ].join("");
}

/** The page at "/": it goes to the reader's language; without JavaScript it goes to French and offers both. */
export function LanguageChoice() {
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  const names: Record<Locale, string> = { fr: "Français", en: "English" };
  return (
    <main className="language-choice">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant script that must run before the page is drawn */}
      <script dangerouslySetInnerHTML={{ __html: redirectScript(base) }} />
      <noscript>
        <meta content={`1; url=${base}/fr/`} httpEquiv="refresh" />
      </noscript>
      {LOCALES.map((locale) => (
        <p key={locale} lang={locale}>
          <a href={`${base}/${locale}/`}>
            <strong>{names[locale]}</strong>
            <span>{translator(locale, "course")("siteTitle")}</span>
          </a>
        </p>
      ))}
    </main>
  );
}
