import { describe, expect, it } from "vitest";
import { parseBasePath } from "@/lib/tools/server/base-path";

describe("parseBasePath", () => {
  it.each([undefined, "", "/", " "])("takes %j for the root", (value) => {
    expect(parseBasePath(value)).toBe("");
  });

  it.each(["/cours", "cours", "/cours/"])("writes %j with a slash before and none behind", (value) => {
    expect(parseBasePath(value)).toBe("/cours");
  });

  it("keeps a path of several names", () => {
    expect(parseBasePath("/a/b-c")).toBe("/a/b-c");
  });

  it.each(["/a b", "/a?b", "/a//b", "/../a", "http://x"])("refuses %j", (value) => {
    expect(() => parseBasePath(value)).toThrow(RangeError);
  });
});
