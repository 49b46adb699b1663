import type { Metadata } from "next";
import { SiteFooter } from "@/components/course/site-footer";
import { SiteHeader } from "@/components/course/site-header";
import { QuestionBankPage } from "@/components/question-bank/question-bank-page";
import { openChapters } from "@/lib/course/course";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { compileChapter } from "@/lib/mdx/compile-chapter";

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = translator((await params).locale, "bank");
  return { title: t("title"), description: t("lead") };
}

export default async function Page({ params }: PageProps) {
  const { locale } = await params;
  const slideTitles: Record<string, string> = {};
  for (const { id } of openChapters()) {
    const chapter = await compileChapter(locale, id);
    for (const slide of chapter.slides) slideTitles[`${id}/${slide.id}`] = slide.title;
  }
  return (
    <>
      <SiteHeader locale={locale} />
      <QuestionBankPage locale={locale} slideTitles={slideTitles} />
      <SiteFooter locale={locale} />
    </>
  );
}
