/** `npm run kernels`: compiles the AssemblyScript kernels into `lib/tf/kernels/generated`, as text that any bundler takes. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMPILED_KERNELS, compileKernels } from "@/lib/tools/kernels/compiled-kernels";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

for (const kernels of COMPILED_KERNELS) {
  const { path, text } = await compileKernels(kernels);
  const target = join(PROJECT_ROOT, path);
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, text);
  console.log(`${path}: ${text.length} characters`);
}
