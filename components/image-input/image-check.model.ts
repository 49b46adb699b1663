/** What the first bytes of a file say, before anything is decoded. */

import { imageSize } from "image-size";
import type { ImageProblem } from "./image-problem";

/** Bytes of a file that are read to find its size; metadata in front of it is rarely longer than a few hundred kilobytes. */
export const HEAD_BYTES = 2 * 1024 * 1024;

/** Larger images are refused before they are decoded: 40 megapixels are 160 MB once decoded. */
export const MAX_MEGAPIXELS = 40;

/** Formats that browsers decode, or that some of them do (HEIC, JPEG XL); the decoder has the last word. */
const PICTURE_FORMATS = new Set(["jpg", "png", "gif", "webp", "bmp", "ico", "avif", "heic", "heif", "jxl"]);

/** Formats that are recognised by so little that other files look like them. */
const GUESSED_FORMATS = new Set(["tga", "cur"]);

export type ImageCheck =
  | { readonly ok: true; readonly format: string; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: ImageProblem };

/**
 * Whether a file is an image that can be taken, judged by its first bytes.
 * @param head - the first bytes of the file, `HEAD_BYTES` at most
 * @param sizeBytes - length of the whole file, in bytes
 * @param mediaType - what the system says it is, such as "image/png"; may be empty or wrong
 */
export function checkImage(head: Uint8Array, sizeBytes: number, mediaType: string): ImageCheck {
  if (sizeBytes === 0 || head.length === 0) return refused({ kind: "empty" });
  if (mediaType.startsWith("image/svg") || looksLikeSvg(head)) return refused({ kind: "svg" });
  const measured = measure(head);
  if (measured === "not-image") return refused({ kind: "not-image" });
  const { format, width, height } = measured;
  if (GUESSED_FORMATS.has(format)) return refused({ kind: "not-image" });
  if (!PICTURE_FORMATS.has(format)) return refused({ kind: "unsupported", format });
  if (!(width > 0 && height > 0)) return refused({ kind: "corrupt", format });
  const megapixels = (width * height) / 1e6;
  if (megapixels > MAX_MEGAPIXELS) {
    return refused({ kind: "too-large", width, height, megapixels, limit: MAX_MEGAPIXELS });
  }
  return { ok: true, format, width, height };
}

/** Format and sides of the image; sides of 0 where the format is known and its header is broken. */
function measure(head: Uint8Array): { format: string; width: number; height: number } | "not-image" {
  const format = signatureFormat(head);
  try {
    const { type, width, height } = imageSize(head);
    return { format: type ?? format ?? "", width, height };
  } catch {
    return format === null ? "not-image" : { format, width: 0, height: 0 };
  }
}

const SIGNATURES: readonly (readonly [format: string, offset: number, bytes: string])[] = [
  ["jpg", 0, "\xff\xd8\xff"],
  ["png", 0, "\x89PNG"],
  ["gif", 0, "GIF8"],
  ["webp", 8, "WEBP"],
  ["avif", 4, "ftypavif"],
  ["heic", 4, "ftyphei"],
];

/** The format that a file claims to have, null for none that is known. */
function signatureFormat(head: Uint8Array): string | null {
  const start = latin1(head.subarray(0, 16));
  return SIGNATURES.find(([, offset, bytes]) => start.startsWith(bytes, offset))?.[0] ?? null;
}

/** Whether the file is text with an `<svg>` element as its root. */
function looksLikeSvg(head: Uint8Array): boolean {
  const start = latin1(head.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, "");
  return /^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:svg:)?svg[\s>]/i.test(start);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function refused(problem: ImageProblem): ImageCheck {
  return { ok: false, problem };
}
