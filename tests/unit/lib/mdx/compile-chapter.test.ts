import { describe, expect, it } from "vitest";
import { compileMdx } from "@/lib/mdx/compile-chapter";

const HEAD = "---\ntitle: T\ndescription: D\ngoals:\n  - one\n  - two\n---\n\n";
const compile = (body: string) => compileMdx(HEAD + body, "content/fr/test/chapter.mdx");

describe("compiling a chapter", () => {
  it("lists the slides in order with their steps and seeds", async () => {
    const chapter = await compile(
      '<Slide id="a" title="First" seed="S1, S2">\n\n<Step>x</Step>\n\n<Step>y</Step>\n\n</Slide>\n\n<Slide id="b" title="Second">\n\ntext\n\n</Slide>\n',
    );
    expect(chapter.slides).toEqual([
      { id: "a", title: "First", steps: 2, seed: ["S1", "S2"] },
      { id: "b", title: "Second", steps: 0, seed: [] },
    ]);
  });

  it("renders formulas to HTML and MathML, and highlights code, without a script", async () => {
    const { code } = await compile(
      '<Slide id="a" title="A">\n\n$x^2$\n\n```python\nimport keras\n```\n\n</Slide>\n',
    );
    expect(code).toContain("katex-mathml");
    expect(code).toContain("shiki");
  });

  it.each([
    ['<Slide id="a" title="A">x</Slide>\n\n<Slide id="a" title="B">y</Slide>', /two slides have the id "a"/],
    ['<Slide title="A">x</Slide>', /line 9: <Slide> needs an id/],
    ['<Slide id="a">x</Slide>', /<Slide id="a"> needs a title/],
    ['<Slide id="a" title="A" seed="S64">x</Slide>', /covers "S64"/],
    ['<Slide id="a" title="A">', /closing tag/],
    ["$\\frac{1}$", /line 9: KaTeX parse error/],
  ])("refuses %j and names the file", async (body, message) => {
    const failure = compile(body);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow("content/fr/test/chapter.mdx");
  });

  it("refuses a misspelt field of the frontmatter by its name", async () => {
    const source = HEAD.replace("title:", "titel:");
    await expect(compileMdx(source, "chapter.mdx")).rejects.toThrow(/chapter\.mdx: .*titel/s);
  });
});
