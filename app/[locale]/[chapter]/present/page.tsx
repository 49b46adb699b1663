import type { Metadata } from "next";
import { ChapterContent } from "@/components/mdx/chapter-content";
import { Deck } from "@/components/slides/deck";
import { deckLabels } from "@/components/slides/deck-labels";
import type { Locale } from "@/lib/course/locales";
import { compileChapter } from "@/lib/mdx/compile-chapter";

interface PageProps {
  params: Promise<{ locale: Locale; chapter: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, chapter } = await params;
  const { frontmatter } = await compileChapter(locale, chapter);
  return { title: frontmatter.title, description: frontmatter.description, robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const { locale, chapter: id } = await params;
  const chapter = await compileChapter(locale, id);
  const readingHref = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/${locale}/${id}/`;
  return (
    <Deck
      labels={deckLabels(locale)}
      readingHref={readingHref}
      slides={chapter.slides.map(({ id, steps }) => ({ id, steps }))}
    >
      <ChapterContent chapter={chapter} id={id} locale={locale} mode="present" />
    </Deck>
  );
}
