import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFile, KERNEL_PROGRAMS } from "@/lib/tools/kernels/kernel-programs";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

describe("the WebAssembly programs", () => {
  it.each(KERNEL_PROGRAMS)(
    "have in $output what $entry compiles to",
    async (program) => {
      const committed = readFileSync(join(PROJECT_ROOT, program.output), "utf8");
      expect(
        committed === (await generatedFile(program)),
        "run npm run kernels and commit what it writes",
      ).toBe(true);
    },
    60_000,
  );

  it("say what is wrong with a program that doesn't compile", async () => {
    const missing = { entry: "lib/tf/kernels/assembly/nothing.ts", output: "", variants: { simd: [] } };
    await expect(generatedFile(missing)).rejects.toThrow(
      /nothing\.ts doesn't compile: .*nothing\.ts.* not found/s,
    );
  });
});
