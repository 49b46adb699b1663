import { describe, expect, it } from "vitest";
import { inlineParts } from "@/lib/quiz/inline-marks";

describe("a short text with marks", () => {
  it("is cut into text, formulas and code", () => {
    expect(inlineParts('With `padding="same"`, $O = \\lceil I/S \\rceil$.')).toEqual([
      { kind: "text", text: "With " },
      { kind: "code", text: 'padding="same"' },
      { kind: "text", text: ", " },
      { kind: "math", text: "O = \\lceil I/S \\rceil" },
      { kind: "text", text: "." },
    ]);
  });

  it("is one part without any", () => {
    expect(inlineParts("28 × 28")).toEqual([{ kind: "text", text: "28 × 28" }]);
  });

  it.each(["costs $5", "an `open mark", "$a$ and $b"])("is refused with an unpaired mark: %s", (text) => {
    expect(() => inlineParts(text)).toThrow("has no pair");
  });
});
