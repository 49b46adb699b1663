import { chapterQuestionSet } from "@/components/quiz/question-data";
import { courseChapters } from "@/lib/course/course";
import { isLocale, LOCALES } from "@/lib/course/locales";

export const dynamic = "force-static";

export function generateStaticParams() {
  const open = courseChapters().filter(({ state }) => state === "open");
  return LOCALES.flatMap((locale) => open.map(({ id }) => ({ locale, chapter: id })));
}

/** The questions of a chapter, for its end: fetched when a reader begins them. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; chapter: string }> }) {
  const { locale, chapter } = await params;
  return Response.json(chapterQuestionSet(isLocale(locale) ? locale : "fr", chapter));
}
