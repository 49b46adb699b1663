import type { Metadata } from "next";
import { SiteFooter } from "@/components/course/site-footer";
import { SiteHeader } from "@/components/course/site-header";
import { EnginePage } from "@/components/engine/engine-page";
import { PageWidget } from "@/components/mdx/page-widget";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = translator((await params).locale, "engine");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: PageProps) {
  const { locale } = await params;
  return (
    <>
      <SiteHeader locale={locale} />
      <EnginePage
        locale={locale}
        trainer={<PageWidget file="app/[locale]/engine/page.tsx" locale={locale} tag="DigitTrainer" />}
      />
      <SiteFooter locale={locale} />
    </>
  );
}
