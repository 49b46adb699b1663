import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifySteps } from "@/components/mdx/chapter-context";
import { openChapters } from "@/lib/course/course";
import { loadGlossary } from "@/lib/course/glossary";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { compileChapter, compileMdx } from "@/lib/mdx/compile-chapter";
import { type RenderedChapter, renderChapter } from "./rendered-chapter";

const PAGES = openChapters().flatMap(({ id }) => LOCALES.map((locale) => ({ id, locale })));

const rendered = new Map<string, Promise<RenderedChapter>>();

/** The reading page of a chapter, drawn once for all tests. */
function read(locale: Locale, id: string): Promise<RenderedChapter> {
  const key = `${locale}/${id}`;
  const page =
    rendered.get(key) ??
    compileChapter(locale, id).then((chapter) => renderChapter(chapter, { locale, id, mode: "read" }));
  rendered.set(key, page);
  return page;
}

/** Values of an attribute in HTML, in order. */
function attribute(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => String(value));
}

/** Addresses that a chapter in this language may link to. */
function knownAddresses(locale: Locale): Set<string> {
  const chapters = openChapters().flatMap(({ id }) => [`/${locale}/${id}/`, `/${locale}/${id}/present/`]);
  const revisions = openChapters().map(({ id }) => `/${locale}/revision/?chapter=${id}`);
  const words = loadGlossary(locale).map(({ id }) => `/${locale}/glossary/#${id}`);
  return new Set([
    `/${locale}/`,
    `/${locale}/engine/`,
    `/${locale}/glossary/`,
    ...chapters,
    ...revisions,
    ...words,
  ]);
}

/** What a chapter of one slide with this body says when it is built. */
async function mistake(body: string): Promise<string> {
  const source = `---\ntitle: T\ndescription: D\ngoals: [one, two]\n---\n\n<Slide id="a" title="A">\n\n${body}\n\n</Slide>\n`;
  try {
    const chapter = await compileMdx(source, "content/fr/test/chapter.mdx");
    verifySteps(renderChapter(chapter, { locale: "fr", id: "test", mode: "read" }).context);
    return "";
  } catch (error) {
    return String(error);
  }
}

describe.each(PAGES)("the chapter $id in $locale", { timeout: 60_000 }, ({ id, locale }) => {
  it("has every slide on its page, in order", async () => {
    const { slides } = await compileChapter(locale, id);
    const { html } = await read(locale, id);
    expect(attribute(html, "data-slide")).toEqual(slides.map((slide) => slide.id));
  });

  it("has its explanations where it is read and its notes where it is presented", async () => {
    const chapter = await compileChapter(locale, id);
    const presented = renderChapter(chapter, { locale, id, mode: "present" }).html;
    const { html } = await read(locale, id);
    expect([html.includes('class="explain"'), html.includes("data-notes")]).toEqual([true, false]);
    expect([presented.includes('class="explain"'), presented.includes("data-notes")]).toEqual([false, true]);
  });

  it("has steps that set only what their widgets can take", async () => {
    const { context } = await read(locale, id);
    expect(context.stepSettings.length).toBeGreaterThan(0);
    expect(() => verifySteps(context)).not.toThrow();
  });

  it("links only to places that exist", async () => {
    const { html } = await read(locale, id);
    const ids = new Set(attribute(html, "id"));
    const pages = knownAddresses(locale);
    const broken = attribute(html, "href").filter((href) => {
      if (href.startsWith("https://")) return false;
      return href.startsWith("#") ? !ids.has(href.slice(1)) : !pages.has(href);
    });
    expect(broken).toEqual([]);
  });

  it("has no id twice", async () => {
    const ids = attribute((await read(locale, id)).html, "id");
    expect(ids.filter((value, at) => ids.indexOf(value) !== at)).toEqual([]);
  });

  it("shows only pictures that are there, each with an alternative text", async () => {
    const { html } = await read(locale, id);
    const pictures = html.match(/<img\s[^>]*>/g) ?? [];
    const missing = pictures.filter((tag) => {
      const [src = ""] = attribute(tag, "src");
      return !existsSync(`public${src}`) || !attribute(tag, "alt")[0];
    });
    expect(missing).toEqual([]);
  });
});

describe("the widgets of a chapter", () => {
  it.each(openChapters().map(({ id }) => id))("are the same in both languages in %s", async (id) => {
    const [french, english] = await Promise.all(
      LOCALES.map(async (locale) => {
        const { widgets, stepSettings } = (await read(locale, id)).context;
        const uses = [...widgets].map(([use, { name, initial }]) => ({ use, name, initial }));
        return { uses, stepSettings };
      }),
    );
    expect(english).toEqual(french);
  });
});

describe("a mistake in a chapter", () => {
  it.each([
    ["<ConvArithmetic inptu={7} />", /<ConvArithmetic>.*inptu/s],
    ["<ConvArithmetic kernel={0} />", /<ConvArithmetic>.*kernel/s],
    ['<ImageKernels photo="no-such-photo" />', /<ImageKernels>.*photo/s],
    ["<DigitReader sample={10} />", /<DigitReader>.*sample/s],
    ["<ConvArithmetic />\n\n<ConvArithmetic />", /two widgets have the id "conv-arithmetic"/],
    [
      '<ConvArithmetic />\n\n<Step set={{ "conv-arithmetic": { strid: 2 } }}>\n\nx\n\n</Step>',
      /<Step set>.*"conv-arithmetic".*strid/s,
    ],
    ['<Step set={{ "conv-arithmetik": { stride: 2 } }}>\n\nx\n\n</Step>', /<Step set>.*"conv-arithmetik"/s],
    ['<Term id="kernle">kernel</Term>', /<Term id="kernle">/],
    ['<Question id="no-such-question" />', /no-such-question/],
    ["<ConvArithmetics />", /ConvArithmetics/],
  ])("is refused: %j", async (body, named) => {
    const said = await mistake(body);
    expect(said).toMatch(named);
  });

  it("is refused with the name of the file", async () => {
    expect(await mistake("<ConvArithmetic inptu={7} />")).toContain("content/fr/test/chapter.mdx");
  });

  it("is not found where there is none", async () => {
    expect(
      await mistake(
        '<ConvArithmetic />\n\n<Step set={{ "conv-arithmetic": { stride: 2 } }}>\n\nx\n\n</Step>',
      ),
    ).toBe("");
  });
});
