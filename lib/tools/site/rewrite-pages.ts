import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Applies a change to every page below a folder. */
export async function rewritePages(folder: string, change: (html: string) => string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".html")) continue;
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, "utf8")));
  }
}
