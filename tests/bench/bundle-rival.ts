import { join } from "node:path";
import { build } from "esbuild";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/** The code of one rival as a script for a page; what the file exports is `rival` there. */
export async function bundleRival(file: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [join("tests/bench/rivals", `${file}.ts`)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "rival",
    platform: "browser",
    // Named by TensorFlow.js for Node only.
    external: ["fs", "path", "os", "util", "crypto", "perf_hooks", "worker_threads"],
    logLevel: "error",
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${file} gave no script`);
  return script.text;
}
