import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "katex/dist/katex.min.css";
import "@/app/globals.css";
import { CourseProviders } from "@/components/course/course-providers";
import { TARGET_SCRIPT } from "@/components/course/target-script";
import { THEME_SCRIPT } from "@/components/course/theme-script";
import { isLocale, LOCALES } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

export async function generateMetadata({
  params,
}: {
  params: Promise<{ locale: string }>;
}): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(isLocale(locale) ? locale : "fr", "course");
  return {
    title: { default: t("siteTitle"), template: `%s · ${t("siteTitle")}` },
    description: t("siteTagline"),
  };
}

export default async function LocaleLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await props.params;
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant script that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant script that must run before the page is drawn */}
        <script dangerouslySetInnerHTML={{ __html: TARGET_SCRIPT }} />
      </head>
      <body>
        <CourseProviders locale={isLocale(locale) ? locale : "fr"}>{props.children}</CourseProviders>
      </body>
    </html>
  );
}
