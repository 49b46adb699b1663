import { BackendStatus } from "@/components/compute/backend-status";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

/** The foot of every page but the presentation. */
export function SiteFooter({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "course");
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <footer className="site-footer">
      <BackendStatus />
      <p>
        {t("footer")} <a href={`${base}/${locale}/engine/`}>{t("engine")}</a>
      </p>
      <p>
        {t("forInstructors")} <a href={`${base}/${locale}/questions/`}>{t("questionBank")}</a>
      </p>
      <p>{t("source")}</p>
    </footer>
  );
}
