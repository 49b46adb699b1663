import { describe, expect, it } from "vitest";
import { cacheControl } from "@/lib/tools/server/cache-policy";

describe("cacheControl", () => {
  it("keeps hashed files for a year without asking again", () => {
    expect(cacheControl("/_next/static/chunks/a1b2.js")).toBe("public, max-age=31536000, immutable");
  });

  it.each(["/", "/fr/", "/models/digits/model.json", "/data/mnist/test.bin", "/_next/other.js"])(
    "asks again for %s",
    (pathname) => {
      expect(cacheControl(pathname)).toBe("no-cache");
    },
  );
});
