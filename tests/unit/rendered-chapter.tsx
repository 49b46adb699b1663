import { getMDXComponent } from "mdx-bundler/client/index.js";
import { renderToStaticMarkup } from "react-dom/server";
import { ModelServiceProvider } from "@/components/compute/model-service-context";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { type ChapterContext, chapterContext } from "@/components/mdx/chapter-context";
import { mdxComponents } from "@/components/mdx/registry";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import type { Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import type { CompiledChapter } from "@/lib/mdx/compile-chapter";

/** A chapter drawn by the blocks and widgets that the site itself uses, and what they noted down while rendering. */
export interface RenderedChapter {
  readonly html: string;
  readonly context: ChapterContext;
}

/** Draws a compiled chapter as static HTML. @throws Error as the build would, for a block or widget that is misused */
export function renderChapter(
  chapter: CompiledChapter,
  where: { readonly locale: Locale; readonly id: string; readonly mode: "read" | "present" },
): RenderedChapter {
  const { locale, id, mode } = where;
  const context = chapterContext({ locale, chapter: id, mode, file: chapter.file, slides: chapter.slides });
  const Content = getMDXComponent(chapter.code);
  const html = renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={loadMessages(locale)}>
      <ModelServiceProvider>
        <WidgetStoreProvider>
          <Content components={mdxComponents(context)} />
        </WidgetStoreProvider>
      </ModelServiceProvider>
    </MessagesProvider>,
  );
  return { html, context };
}
