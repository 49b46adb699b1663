import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/quiz/export/decimal";
import { exportItems } from "@/lib/quiz/export/export-selection";
import { moodleXml } from "@/lib/quiz/export/moodle-xml";
import { richHtml } from "@/lib/quiz/export/rich-html";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";
import { itemWith, LABELS, readMoodle, textIn, type XmlNode } from "./export-samples";

const OPTIONS = { seed: 42, locale: "en", labels: LABELS } as const;

/** The one question of an export, parsed. */
function exported(question: FixedQuestion): XmlNode {
  const { items } = exportItems([{ chapter: "convolution", question }], OPTIONS);
  const [only] = readMoodle(moodleXml(items, "Convolution"));
  if (!only) throw new Error("nothing was exported");
  return only;
}

function answers(node: XmlNode): readonly (readonly [fraction: unknown, text: string, feedback: string])[] {
  return (node.answer as readonly XmlNode[]).map((one) => [
    one["@_fraction"],
    textIn(one),
    textIn(one.feedback),
  ]);
}

/** Texts that XML can hold; the signs that it can't are taken out. */
const texts = fc.string({
  unit: fc.oneof(fc.constantFrom(..."<>&\"'\\(){}~=#:\n éœ×"), fc.string({ unit: "grapheme" })),
});

describe("a question in Moodle XML", () => {
  it("with one right choice is a multiple choice, with feedback for every choice", () => {
    const node = exported(sample.choiceQuestion);
    expect([node["@_type"], node.single]).toEqual(["multichoice", "true"]);
    expect(answers(node)).toEqual([
      ["0", "3", "You fell for kernel-for-output."],
      ["100", "5", "Yes, five."],
      ["0", "7", "You fell for kernel-ignored."],
    ]);
  });

  it("with several right choices has its weights", () => {
    const node = exported(sample.choicesQuestion);
    expect(node.single).toBe("false");
    expect(answers(node).map(([fraction]) => fraction)).toEqual(["50", "50", "-50", "-50"]);
  });

  it("with a number has its tolerance, its typical errors and its unit", () => {
    const node = exported(sample.numberQuestion);
    expect(node["@_type"]).toBe("numerical");
    expect(answers(node).map(([fraction, value]) => [fraction, value])).toEqual([
      ["100", "4.8"],
      ["0", "1.2"],
      ["0", "9.6"],
      ["0", "*"],
    ]);
    expect((node.answer as readonly XmlNode[])[0]?.tolerance).toBe("0.048");
    expect(textIn(node.questiontext)).toContain("Answer in GB.");
  });

  it("with a shape takes it in several spellings", () => {
    const node = exported(sample.shapeQuestion);
    const right = answers(node).flatMap(([fraction, text]) => (fraction === "100" ? [text] : []));
    expect(node["@_type"]).toBe("shortanswer");
    expect(right).toEqual(expect.arrayContaining(["[32, 26, 26, 8]", "(32,26,26,8)", "32 × 26 × 26 × 8"]));
    expect(answers(node)).toContainEqual(["0", "[26, 26, 8]", "You fell for batch-forgotten."]);
  });

  it("to order or to match is a matching", () => {
    const pairs = (node: XmlNode) =>
      (node.subquestion as readonly XmlNode[]).map((one) => [
        textIn(one),
        textIn((one.answer as readonly unknown[])[0]),
      ]);
    expect(pairs(exported(sample.orderQuestion)).slice(0, 2)).toEqual([
      ["Convolution", "1"],
      ["ReLU", "2"],
    ]);
    expect(pairs(exported(sample.matchQuestion))).toEqual([
      ["Identity", "copies"],
      ["Blur", "averages"],
      ["Sobel", "compares"],
    ]);
  });

  it("in the learner's own words is an essay, with what is expected", () => {
    const node = exported(sample.textQuestion);
    expect(node["@_type"]).toBe("essay");
    expect(textIn(node.graderinfo)).toContain("The weights are shared.");
  });

  it("to refute a formula is an essay that names its symbols", () => {
    const node = exported(sample.refuteQuestion);
    expect(textIn(node.questiontext)).toContain("<li>\\(S\\): stride, from 1 to 5</li>");
  });

  it("to point at a kernel is a choice among matrices", () => {
    const node = exported({
      ...sample.pointQuestion,
      figure: {
        kind: "kernels",
        caption: "Two kernels",
        kernels: [
          {
            id: "a",
            label: "A",
            weights: [
              [1, 0],
              [0, -1],
            ],
          },
          {
            id: "b",
            label: "B",
            weights: [
              [1, 1],
              [1, 1],
            ],
          },
        ],
      },
      answer: ["a"],
      errors: [],
    });
    expect(answers(node)[0]).toEqual([
      "100",
      "A \\(\\begin{bmatrix} 1 &amp; 0 \\\\ 0 &amp; -1 \\end{bmatrix}\\)",
      "Yes.",
    ]);
  });

  it("has its hints, its solution and its formulas intact", () => {
    const node = exported(sample.choiceQuestion);
    expect((node.hint as readonly unknown[]).map(textIn)).toEqual([
      "<p>Draw it.</p>",
      "<p>Count the places.</p>",
    ]);
    expect(textIn(node.generalfeedback)).toBe("<p>Count them: \\(7 - 3 + 1 = 5\\).</p>");
    expect((node.tags as { tag: readonly unknown[] }).tag.map(textIn)).toEqual([
      "convolution",
      "output-size",
      "difficulty-2",
    ]);
  });
});

describe("an export", () => {
  it("says what it changed and what it left out", () => {
    const entries = sample.SAMPLES.map((question) => ({ chapter: "convolution", question }));
    const { items, notes } = exportItems(entries, OPTIONS);
    expect(notes).toEqual([
      { kind: "left-out", question: "a-place", from: "point" },
      { kind: "left-out", question: "a-predicted-number", from: "predict" },
      { kind: "left-out", question: "a-predicted-choice", from: "predict" },
      { kind: "changed", question: "a-refutation", from: "refute", to: "essay" },
    ]);
    expect(readMoodle(moodleXml(items, "c"))).toHaveLength(entries.length - 3);
  });
});

describe("any text", () => {
  it("comes back from Moodle XML", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [node = {}] = readMoodle(moodleXml([itemWith(text)], text));
        const held = text.replaceAll(/[\ufffe\uffff]/g, "");
        for (const place of [node.name, node.questiontext, node.generalfeedback]) {
          expect(textIn(place)).toBe(held);
        }
        expect(answers(node)[0]).toEqual(["100", held, held]);
      }),
    );
  });

  it("loses only signs that no XML can hold", () => {
    const [node = {}] = readMoodle(moodleXml([itemWith("a\u0000b\u0008c\ud800d")], "c"));
    expect(textIn(node.name)).toBe("abcd");
  });

  it("is safe as HTML, its formulas and code marked", () => {
    expect(richHtml("a < b, $x < y$ and `<b>`")).toBe("a &lt; b, \\(x &lt; y\\) and <code>&lt;b&gt;</code>");
  });
});

describe("a decimal", () => {
  it.each([
    [100, "100"],
    [0.048, "0.048"],
    [1e-7, "0.0000001"],
    [1.2e9, "1200000000"],
    [-50, "-50"],
    [-0, "0"],
    [33.33333, "33.33333"],
  ])("has no exponent: %d", (value, text) => {
    expect(decimal(value)).toBe(text);
  });
});
