import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Applies a change to every page below a folder.
 * @throws Error if the change can't be made to a page, which it names
 */
export async function rewritePages(folder: string, change: (html: string) => string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".html")) continue;
    const path = join(folder, name);
    const html = await readFile(path, "utf8");
    try {
      await writeFile(path, change(html));
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}
