/** WebAssembly that this site writes itself: what is compiled, and how. */

import asc from "assemblyscript/asc";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/** One compiled file. */
export interface KernelsToCompile {
  /** Its name in `lib/tf/kernels/generated`, without an extension. */
  readonly name: string;
  /** The module it is made of, in `lib/tf/kernels/assembly`. */
  readonly entry: string;
  /** Options of the compiler beside those that all have. */
  readonly options: readonly string[];
}

/** As the engine's own code: fast, without the runtime of the language. */
const COMMON = ["-O3", "--runtime", "stub", "--noAssert", "--enable", "simd"] as const;
const RELAXED = ["--enable", "relaxed-simd"] as const;
/** The memory is the backend's. */
const BORROWED = ["--importMemory", "--initialMemory", "1"] as const;
/** As in tfjs-backend-wasm, whose threaded memory may grow to 4 GiB. */
const SHARED = [...BORROWED, "--sharedMemory", "--maximumMemory", "65536", "--enable", "threads"] as const;

const CONVOLUTION = "convolution/module.ts";

/** Everything that `npm run kernels` writes. */
export const COMPILED_KERNELS: readonly KernelsToCompile[] = [
  { name: "convolution-simd", entry: CONVOLUTION, options: BORROWED },
  { name: "convolution-relaxed", entry: CONVOLUTION, options: [...BORROWED, ...RELAXED] },
  { name: "convolution-simd-threads", entry: CONVOLUTION, options: SHARED },
  { name: "convolution-relaxed-threads", entry: CONVOLUTION, options: [...SHARED, ...RELAXED] },
];

/**
 * Compiles one file; the same sources always give the same text.
 * @throws Error with the compiler's messages if the sources have a fault
 */
export async function compileKernels({
  name,
  entry,
  options,
}: KernelsToCompile): Promise<{ readonly path: string; readonly text: string }> {
  let binary: Uint8Array | null = null;
  const source = `lib/tf/kernels/assembly/${entry}`;
  const { error, stderr } = await asc.main(
    [source, "--outFile", "kernels.wasm", "--baseDir", PROJECT_ROOT, ...COMMON, ...options],
    {
      writeFile(_file: string, content: string | Uint8Array) {
        if (typeof content !== "string") binary = content;
      },
    },
  );
  if (error || binary === null) throw new Error(`${entry}: ${stderr.toString() || error?.message}`);
  const text = [
    `// Compiled from ${source} by \`npm run kernels\`: change that, not this.`,
    `export const wasmBase64 =\n  "${Buffer.from(binary).toString("base64")}";`,
    "",
  ].join("\n");
  return { path: `lib/tf/kernels/generated/${name}.ts`, text };
}
