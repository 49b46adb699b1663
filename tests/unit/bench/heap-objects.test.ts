import { describe, expect, it } from "vitest";
import { sumObjects } from "@/tests/bench/heap-objects";

/** Three nodes of Chromium's format: an object, compiled code, a string. */
const SNAPSHOT = {
  snapshot: {
    meta: { node_fields: ["type", "name", "self_size"], node_types: [["object", "code", "string"]] },
  },
  nodes: [0, 5, 100, 1, 6, 5000, 2, 7, 20],
};

describe("the heap of a page", () => {
  it("is the sum of its objects and strings, compiled code left out", () => {
    expect(sumObjects(JSON.stringify(SNAPSHOT))).toBe(120);
  });

  it("isn't read from anything else", () => {
    expect(() => sumObjects("{}")).toThrow();
  });
});
