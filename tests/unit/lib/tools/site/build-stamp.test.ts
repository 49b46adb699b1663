import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { staleReason, writeStamp } from "@/lib/tools/site/build-stamp";
import { fakeFolder } from "@/tests/unit/lib/tools/helpers/fake-site";

const STAMP = { sources: "abc", basePath: "" };

describe("staleReason", () => {
  it("finds a site that was stamped with the same sources and path up to date", () => {
    const folder = fakeFolder({});
    writeStamp(folder, STAMP);
    expect(staleReason(folder, STAMP)).toBeUndefined();
  });

  it("sees a site that is missing", () => {
    expect(staleReason(join(fakeFolder({}), "out"), STAMP)).toBe("it isn't built yet");
  });

  it.each(["", "{", '{"sources":1}'])("sees a build that left no readable stamp (%j)", (content) => {
    expect(staleReason(fakeFolder({ ".build-stamp.json": content }), STAMP)).toBe(
      "the last build didn't finish",
    );
  });

  it("sees changed sources and another base path", () => {
    const folder = fakeFolder({});
    writeStamp(folder, STAMP);
    expect(staleReason(folder, { ...STAMP, sources: "abd" })).toBe("its sources have changed");
    expect(staleReason(folder, { ...STAMP, basePath: "/cours" })).toBe(
      'it was built for the path "/", not "/cours/"',
    );
  });
});
