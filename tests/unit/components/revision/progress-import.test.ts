import { describe, expect, it } from "vitest";
import { readImport, sizeProblem } from "@/components/revision/progress-import.model";
import { writeProgressFile } from "@/lib/quiz/progress/progress-file";
import { event, START } from "@/tests/unit/lib/quiz/progress/event-samples";

const [one, two, three] = [event(), event(), event()];

describe("a file of progress", () => {
  it("says what it would add to what is here", () => {
    const text = writeProgressFile([one, { ...two, score: 0 }, three], { convolution: ["a", "b"] }, START);
    expect(readImport(text, [one, two], { convolution: ["b"], pooling: ["c"] })).toMatchObject({
      ok: true,
      offer: { added: 1, known: 1, conflicting: 1, slides: 1 },
    });
  });

  it("takes nothing for a slide of a chapter that bears the name of a method", () => {
    const text = writeProgressFile([], { constructor: ["a"] } as never, START); // TypeScript sees the method
    expect(readImport(text, [], {})).toMatchObject({ ok: true, offer: { added: 0, slides: 1 } });
  });

  it("is refused for its first problem", () => {
    expect(readImport("{", [], {})).toEqual({ ok: false, problem: { kind: "not-json" } });
  });

  it("isn't even read when it is far too large", () => {
    expect(sizeProblem(1_000)).toBeNull();
    expect(sizeProblem(50_000_000)).toMatchObject({ kind: "too-large" });
  });
});
