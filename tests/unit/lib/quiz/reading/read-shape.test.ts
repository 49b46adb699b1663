import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatShape } from "@/lib/quiz/reading/format-number";
import { readShape } from "@/lib/quiz/reading/read-shape";

describe("a shape as people type it", () => {
  it.each([
    ["[32, 26, 26, 8]", [32, 26, 26, 8]],
    ["[32,26,26,8]", [32, 26, 26, 8]],
    ["(32, 26, 26, 8)", [32, 26, 26, 8]],
    ["([32, 26])", [32, 26]],
    ["32x26x26x8", [32, 26, 26, 8]],
    ["32 × 26 × 26 × 8", [32, 26, 26, 8]],
    ["32*26*26*8", [32, 26, 26, 8]],
    ["32, 26, 26, 8", [32, 26, 26, 8]],
    ["32;26;26;8", [32, 26, 26, 8]],
    ["32 26 26 8", [32, 26, 26, 8]],
    ["(10,)", [10]],
    ["[10]", [10]],
    ["10", [10]],
    ["(None, 26, 26, 8)", [null, 26, 26, 8]],
    ["[null, 26, 26, 8]", [null, 26, 26, 8]],
    ["[?, 26, 26, 8]", [null, 26, 26, 8]],
    ["[−1, 26, 26, 8]", [null, 26, 26, 8]],
    ["batch × 26 × 26 × 8", [null, 26, 26, 8]],
    ["[3 000, 4 000, 3]", [3000, 4000, 3]],
    ["torch.Size([32, 10])", [32, 10]],
    ["TensorShape([32, 10])", [32, 10]],
    ["shape = (32, 10)", [32, 10]],
    ["\u202f[32,\u00a010]\u202f", [32, 10]],
  ] as const)("is read: %j", (text, shape) => {
    expect(readShape(text)).toEqual({ ok: true, shape });
  });

  it.each([
    ["", { kind: "nothing-typed" }],
    ["[]", { kind: "nothing-typed" }],
    ["[32, 26", { kind: "bad-brackets" }],
    ["32, 26]", { kind: "bad-brackets" }],
    ["[[32], 26]", { kind: "bad-brackets" }],
    ["[32, 26)", { kind: "bad-brackets" }],
    ["[32, , 8]", { kind: "bad-side", text: "" }],
    ["[32, huit]", { kind: "bad-side", text: "huit" }],
    ["[32, 0]", { kind: "bad-side", text: "0" }],
    ["[32, 2.5]", { kind: "bad-side", text: "2.5" }],
    ["[32, -8]", { kind: "bad-side", text: "-8" }],
    ["[32, 9999999999]", { kind: "bad-side", text: "9999999999" }],
  ] as const)("that can't be read says why: %j", (text, problem) => {
    expect(readShape(text)).toEqual({ ok: false, problem });
  });

  it("is read back from how it is written", () => {
    const sides = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(sides, { minLength: 1, maxLength: 5 }), (shape) => {
        expect(readShape(formatShape(shape))).toEqual({ ok: true, shape });
        expect(readShape(shape.map((side) => side ?? "None").join(" × "))).toEqual({ ok: true, shape });
      }),
    );
  });

  it("never fails on anything else", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => typeof readShape(text).ok === "boolean"),
      { numRuns: 1000 },
    );
  });
});
