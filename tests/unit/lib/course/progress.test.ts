import { describe, expect, it } from "vitest";
import { countSeen, markSeen, NO_PROGRESS, parseProgress } from "@/lib/course/progress";

describe("the reader's progress", () => {
  it("counts each slide once, and only slides that still exist", () => {
    const progress = ["a", "b", "a", "gone"].reduce(
      (before, id) => markSeen(before, "convolution", id),
      NO_PROGRESS,
    );
    expect(countSeen(progress, "convolution", ["a", "b", "c"])).toBe(2);
  });

  it("comes back from storage as it went in", () => {
    const progress = markSeen(markSeen(NO_PROGRESS, "pooling", "x"), "convolution", "y");
    expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
  });

  it.each([null, "", "{", "[]", "null", '{"version":2,"seen":{}}', '{"version":1,"seen":null}'])(
    "starts anew where storage holds %j",
    (text) => {
      expect(parseProgress(text)).toEqual(NO_PROGRESS);
    },
  );

  it("drops what is malformed and keeps the rest", () => {
    const text = '{"version":1,"seen":{"good":["a"],"bad":[1],"worse":"a"}}';
    expect(parseProgress(text)).toEqual({ version: 1, seen: { good: ["a"] } });
  });
});
