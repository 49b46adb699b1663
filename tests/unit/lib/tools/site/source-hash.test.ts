import { describe, expect, it } from "vitest";
import { hashSources } from "@/lib/tools/site/source-hash";
import { fakeFolder } from "@/tests/unit/lib/tools/helpers/fake-site";

const FILES = { "app/page.tsx": "a", "content/fr/x.mdx": "b", "package.json": "{}" };
const hashOf = (files: Readonly<Record<string, string>>) => hashSources(fakeFolder(files));

describe("hashSources", () => {
  it("is the same for the same files elsewhere", () => {
    expect(hashOf(FILES)).toBe(hashOf(FILES));
    expect(hashOf(FILES)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["a changed file", { ...FILES, "content/fr/x.mdx": "c" }],
    ["a new file", { ...FILES, "lib/nn/conv.ts": "" }],
    ["a renamed file", { "app/page2.tsx": "a", "content/fr/x.mdx": "b", "package.json": "{}" }],
    ["a build step", { ...FILES, "lib/tools/site/step.ts": "" }],
  ])("changes with %s", (_, files) => {
    expect(hashOf(files)).not.toBe(hashOf(FILES));
  });

  it.each(["tests/unit/x.test.ts", "README.md", "lib/tools/server/route.ts"])(
    "does not change with %s",
    (name) => {
      expect(hashOf({ ...FILES, [name]: "x" })).toBe(hashOf(FILES));
    },
  );
});
