/** `npm run kernels`: compiles the WebAssembly programs and writes the TypeScript files that hold them. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFile, KERNEL_PROGRAMS } from "@/lib/tools/kernels/kernel-programs";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

try {
  for (const program of KERNEL_PROGRAMS) {
    const content = await generatedFile(program);
    const path = join(PROJECT_ROOT, program.output);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`${program.output}: ${Math.ceil(content.length / 1000)} kB`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
