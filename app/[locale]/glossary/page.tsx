import type { Metadata } from "next";
import { GlossaryPage } from "@/components/course/glossary-page";
import { SiteFooter } from "@/components/course/site-footer";
import { SiteHeader } from "@/components/course/site-header";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = translator((await params).locale, "course");
  return { title: t("glossaryTitle"), description: t("glossaryIntro") };
}

export default async function Page({ params }: PageProps) {
  const { locale } = await params;
  return (
    <>
      <SiteHeader locale={locale} />
      <GlossaryPage locale={locale} />
      <SiteFooter locale={locale} />
    </>
  );
}
