import type { PlainImageProblem } from "./image-problem";

/** The image among files pasted or dropped; the first file where none says that it is an image, null without any file. */
export function imageOf(files: readonly File[]): File | null {
  return files.find((file) => file.type.startsWith("image/")) ?? files[0] ?? null;
}

/** Whether the browser lets a page ask for what is in the clipboard. */
export function canReadClipboard(): boolean {
  return typeof navigator !== "undefined" && typeof navigator.clipboard?.read === "function";
}

/** The image in the clipboard, or why there is none. Browsers ask the reader first. */
export async function clipboardImage(): Promise<Blob | PlainImageProblem> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((name) => name.startsWith("image/"));
      if (type) return await item.getType(type);
    }
    return "nothing-pasted";
  } catch {
    return "clipboard-refused";
  }
}
