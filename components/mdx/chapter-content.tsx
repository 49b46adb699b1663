import { getMDXComponent } from "mdx-bundler/client/index.js";
import { ScrollableParts } from "@/components/prose/scrollable-parts";
import type { Locale } from "@/lib/course/locales";
import type { CompiledChapter } from "@/lib/mdx/compile-chapter";
import { chapterContext } from "./chapter-context";
import { mdxComponents } from "./registry";

/** The slides of a compiled chapter, drawn for reading or for presenting. */
export function ChapterContent(props: {
  readonly chapter: CompiledChapter;
  readonly id: string;
  readonly locale: Locale;
  readonly mode: "read" | "present";
}) {
  const { chapter, id, locale, mode } = props;
  const Content = getMDXComponent(chapter.code);
  const context = chapterContext({ locale, chapter: id, mode, file: chapter.file, slides: chapter.slides });
  return (
    <>
      <Content components={mdxComponents(context)} />
      <ScrollableParts />
    </>
  );
}
