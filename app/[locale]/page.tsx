import { CourseMap } from "@/components/course/course-map";
import { SiteFooter } from "@/components/course/site-footer";
import { SiteHeader } from "@/components/course/site-header";
import { openChapters } from "@/lib/course/course";
import type { Locale } from "@/lib/course/locales";
import { compileChapter } from "@/lib/mdx/compile-chapter";

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const slides = new Map<string, readonly string[]>();
  for (const { id } of openChapters()) {
    const chapter = await compileChapter(locale, id);
    slides.set(
      id,
      chapter.slides.map((slide) => slide.id),
    );
  }
  return (
    <>
      <SiteHeader locale={locale} />
      <CourseMap locale={locale} slides={slides} />
      <SiteFooter locale={locale} />
    </>
  );
}
