import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openChapters } from "@/lib/course/course";
import { loadGlossary } from "@/lib/course/glossary";
import { LOCALES } from "@/lib/course/locales";
import { loadQuestions } from "@/lib/course/questions";
import { compileChapter } from "@/lib/mdx/compile-chapter";
import { convOutputSize } from "@/lib/nn/conv-geometry";
import { network } from "@/lib/nn/network";
import { digits } from "@/lib/nn/networks/digits";
import { convParams, denseParams } from "@/lib/nn/params";

const CHAPTERS = openChapters().map(({ id }) => id);
const EVERY_SEED = Array.from({ length: 63 }, (_, index) => `S${index + 1}`);

const courseSchema = z.strictObject({
  chapters: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      state: z.enum(["open", "planned"]),
      minutes: z.int().positive(),
      title: z.record(z.enum(LOCALES), z.string().min(1)),
      summary: z.record(z.enum(LOCALES), z.string().min(1)),
    }),
  ),
});

const notYetSchema = z.strictObject({
  /** Slides of the source deck that no slide of the course covers yet. */
  seeds: z.array(z.enum(EVERY_SEED)),
  /** Slides of the source deck that a page other than a chapter covers: seed → page. */
  elsewhere: z.partialRecord(z.enum(EVERY_SEED), z.enum(["home", "glossary"])),
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(`content/${path}`, "utf8"));
}

/** Paths of all texts in a messages file, such as `keys.next`. */
function leaves(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** Names between braces at the outermost level, such as `seen` in "{seen} of {total}". */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => String(name)).sort();
}

function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
}

describe("course.json", () => {
  it("describes every chapter in both languages", () => {
    expect(courseSchema.safeParse(json("course.json")).error).toBeUndefined();
  });
});

describe.each(CHAPTERS)("the chapter %s", { timeout: 60_000 }, (id) => {
  it("has the same slides, steps and seeds in both languages", async () => {
    const [french, english] = await Promise.all(
      LOCALES.map(async (locale) => {
        const { slides } = await compileChapter(locale, id);
        return slides.map(({ title: _, ...slide }) => slide);
      }),
    );
    expect(french?.length).toBeGreaterThan(0);
    expect(english).toEqual(french);
  });

  it("has as many goals in both languages", async () => {
    const [french, english] = await Promise.all(LOCALES.map((locale) => compileChapter(locale, id)));
    expect(english?.frontmatter.goals.length).toBe(french?.frontmatter.goals.length);
    expect(english?.frontmatter.prerequisites).toEqual(french?.frontmatter.prerequisites);
  });

  it.each(LOCALES)("asks in %s the questions of its file, each on its own slide", async (locale) => {
    const source = readFileSync(`content/${locale}/${id}/chapter.mdx`, "utf8");
    const asked = source.split(/<Slide id="/).flatMap((slide) =>
      [...slide.matchAll(/<Question id="([^"]+)"/g)].map(([, question]) => ({
        id: question,
        slide: slide.slice(0, slide.indexOf('"')),
      })),
    );
    expect(asked).toEqual(
      loadQuestions(locale, id)
        .filter(({ place }) => place === "slide")
        .map(({ id: question, slide }) => ({ id: question, slide })),
    );
  });
});

describe("the numbers of the chapter convolution", () => {
  const conv1 = { kernel: 5, inChannels: 1, filters: 8 };
  const answers = {
    "dense-weights": denseParams({ inputs: 4000 * 3000, units: 100 }),
    "conv-neurons": convOutputSize({ input: 28, kernel: 5 }) ** 2 * conv1.filters,
    "conv-parameters": convParams({ kernel: 5, inChannels: 8, filters: 16 }),
    "output-size": convOutputSize({ input: 12, kernel: 5, stride: 2, padding: 2 }),
  };

  it.each(LOCALES)("are the right answers in %s", (locale) => {
    const right = loadQuestions(locale, "convolution").flatMap((question) =>
      question.kind === "choice"
        ? [[question.id, question.choices.find(({ correct }) => correct)?.text] as const]
        : [],
    );
    const expected = Object.entries(answers).map(([id, n]) => [id, n.toLocaleString(locale)] as const);
    expect(right).toEqual(expect.arrayContaining(expected));
  });

  it.each(LOCALES)("in %s are those of the digits network and of its dense rivals", (locale) => {
    const source = readFileSync(`content/${locale}/convolution/chapter.mdx`, "utf8");
    const { rows, totals } = network(digits.layers, digits.inputShape);
    const dense = (outputs: number) => denseParams({ inputs: 28 * 28, units: outputs });
    const stated = [totals.params, ...rows.map(({ params }) => params), dense(26 * 26), dense(24 * 24 * 8)];
    const missing = stated.filter((n) => !source.includes(n.toLocaleString(locale)));
    expect(missing).toEqual([]);
  });
});

describe("the 63 slides of the source deck", () => {
  it.each(LOCALES)("are each covered in %s, or listed as not yet covered, never both", async (locale) => {
    const chapters = await Promise.all(CHAPTERS.map((id) => compileChapter(locale, id)));
    const covered = chapters.flatMap(({ slides }) => slides.flatMap(({ seed }) => seed));
    const { seeds, elsewhere } = notYetSchema.parse(json("not-yet.json"));
    const accounted = [...covered, ...seeds, ...Object.keys(elsewhere)];
    expect(accounted.toSorted()).toEqual(EVERY_SEED.toSorted());
  });
});

describe("the glossary", () => {
  it("has the same words in both languages, each the other's translation", () => {
    const [french, english] = LOCALES.map((locale) => loadGlossary(locale));
    const pairs = french?.map(({ id, term, other }) => [id, term, other]).toSorted();
    expect(english?.map(({ id, term, other }) => [id, other, term]).toSorted()).toEqual(pairs);
  });

  it.each(LOCALES)("has each word once in %s", (locale) => {
    const ids = loadGlossary(locale).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the texts of the interface", () => {
  const files = readdirSync("content/fr/messages");

  it("are in files of the same names in both languages", () => {
    expect(readdirSync("content/en/messages")).toEqual(files);
  });

  it.each(files)("have the same keys in both languages in %s", (file) => {
    expect(leaves(json(`en/messages/${file}`)).sort()).toEqual(leaves(json(`fr/messages/${file}`)).sort());
  });

  it.each(files)("take the same values in both languages in %s", (file) => {
    const [french, english] = LOCALES.map((locale) =>
      Object.fromEntries(
        texts(json(`${locale}/messages/${file}`)).map(([at, text]) => [at, placeholders(text)]),
      ),
    );
    expect(english).toEqual(french);
  });
});
