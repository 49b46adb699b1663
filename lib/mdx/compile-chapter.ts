import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import rehypeShikiFromHighlighter from "@shikijs/rehype/core";
import { bundleMDX } from "mdx-bundler";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { z } from "zod";
import { type Frontmatter, frontmatterSchema } from "@/lib/course/frontmatter";
import type { Locale } from "@/lib/course/locales";
import { CODE_THEMES, codeHighlighter } from "./code-highlighter";
import { formulasAsHtml } from "./formulas-as-html";
import { refuseBadFormulas } from "./refuse-bad-formulas";
import { type SlideOutline, slideOutline } from "./slide-outline";

/** A chapter ready to be rendered by a server component. */
export interface CompiledChapter {
  /** Code for `getMDXComponent`; it exports the chapter as a component that takes `components`. */
  readonly code: string;
  readonly frontmatter: Frontmatter;
  readonly slides: readonly SlideOutline[];
  /** Path from the root of the repository, for error messages. */
  readonly file: string;
}

/** Where the text of a chapter lies, from the root of the repository. */
function chapterFile(locale: Locale, chapter: string): string {
  return path.posix.join("content", locale, chapter, "chapter.mdx");
}

/**
 * Compiles MDX text: formulas become HTML and MathML (KaTeX), code is highlighted (Shiki), slides are listed.
 * @param source - the MDX text, with frontmatter
 * @param file - its path, named in every error
 * @throws Error that begins with `file` when the text, its frontmatter or a slide is malformed
 */
export async function compileMdx(source: string, file: string): Promise<CompiledChapter> {
  const slides: SlideOutline[] = [];
  const highlighter = await codeHighlighter();
  const bundled = await bundleMDX({
    source,
    mdxOptions(options) {
      options.remarkPlugins = [...(options.remarkPlugins ?? []), remarkGfm, remarkMath, slideOutline(slides)];
      options.rehypePlugins = [
        ...(options.rehypePlugins ?? []),
        [rehypeKatex, { strict: "error" }],
        refuseBadFormulas,
        formulasAsHtml,
        [rehypeShikiFromHighlighter, highlighter, { themes: CODE_THEMES, defaultColor: false }],
      ];
      return options;
    },
  }).catch((error: unknown) => {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const frontmatter = frontmatterSchema.safeParse(bundled.frontmatter);
  if (!frontmatter.success) throw new Error(`${file}: ${z.prettifyError(frontmatter.error)}`);
  return { code: bundled.code, frontmatter: frontmatter.data, slides, file };
}

const compiled = new Map<string, Promise<CompiledChapter>>();

/** Compiles the chapter of a language from `content/`; once per build, anew at each request while developing. */
export function compileChapter(locale: Locale, chapter: string): Promise<CompiledChapter> {
  const file = chapterFile(locale, chapter);
  const known = compiled.get(file);
  if (known && process.env.NODE_ENV === "production") return known;
  if (!existsSync(file)) throw new Error(`${file}: no such chapter`);
  const promise = compileMdx(readFileSync(file, "utf8"), file);
  compiled.set(file, promise);
  return promise;
}
