import { readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const COMPRESSIBLE = new Set(
  "bin css html ico js json map md mjs otf svg ts ttf txt wasm webmanifest xml"
    .split(" ")
    .map((name) => `.${name}`),
);

/** A variant is kept only if it saves at least this share: less isn't worth the reader's time to unpack it. */
const WORTHWHILE = 0.95;

/** What compressing a folder came to, in bytes; a file without a variant counts with its own size in both sums. */
export interface CompressionSummary {
  readonly files: number;
  readonly originalBytes: number;
  readonly brotliBytes: number;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Writes a `.br` and a `.gz` file beside every file of a folder that gets smaller by it. */
export async function precompress(folder: string): Promise<CompressionSummary> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    COMPRESSIBLE.has(extname(name)),
  );
  const sizes: { original: number; brotli: number }[] = [];
  const queue = names.values();
  // Several hands take from the same queue; zlib works in the threads of libuv.
  const work = async (): Promise<void> => {
    for (const name of queue) sizes.push(await compressFile(join(folder, name)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return {
    files: sizes.length,
    originalBytes: sizes.reduce((sum, { original }) => sum + original, 0),
    brotliBytes: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
  };
}

async function compressFile(path: string): Promise<{ original: number; brotli: number }> {
  const content = await readFile(path);
  const limit = content.length * WORTHWHILE;
  const brotli = await compressBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const zipped = await compressGzip(content, { level: 9 });
  if (brotli.length < limit) await writeFile(`${path}.br`, brotli);
  if (zipped.length < limit) await writeFile(`${path}.gz`, zipped);
  return { original: content.length, brotli: brotli.length < limit ? brotli.length : content.length };
}
