import type { Metadata } from "next";
import { ReadingPage } from "@/components/course/reading-page";
import { SiteFooter } from "@/components/course/site-footer";
import { SiteHeader } from "@/components/course/site-header";
import type { Locale } from "@/lib/course/locales";
import { compileChapter } from "@/lib/mdx/compile-chapter";

interface PageProps {
  params: Promise<{ locale: Locale; chapter: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, chapter } = await params;
  const { frontmatter } = await compileChapter(locale, chapter);
  return { title: frontmatter.title, description: frontmatter.description };
}

export default async function Page({ params }: PageProps) {
  const { locale, chapter } = await params;
  return (
    <>
      <SiteHeader locale={locale} />
      <ReadingPage chapter={await compileChapter(locale, chapter)} id={chapter} locale={locale} />
      <SiteFooter locale={locale} />
    </>
  );
}
