import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMPILED_KERNELS, compileKernels } from "@/lib/tools/kernels/compiled-kernels";

describe("the compiled kernels", () => {
  it.each(COMPILED_KERNELS)("$name are what their sources compile to", async (kernels) => {
    const { path, text } = await compileKernels(kernels);
    expect(readFileSync(path, "utf8") === text, "run `npm run kernels`").toBe(true);
  });
});
