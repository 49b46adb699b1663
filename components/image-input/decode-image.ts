import { blobPixels } from "./blob-pixels";
import { checkImage, HEAD_BYTES } from "./image-check.model";
import type { ImageProblem } from "./image-problem";
import type { RgbaPixels } from "./picture.model";

export type DecodedImage =
  | { readonly ok: true; readonly pixels: RgbaPixels }
  | { readonly ok: false; readonly problem: ImageProblem };

/** Checks the first bytes of a file that the reader chose, then decodes it. Never rejects. */
export async function decodeImage(file: Blob): Promise<DecodedImage> {
  const head = await firstBytes(file);
  if (head === null) return { ok: false, problem: { kind: "unreadable" } };
  const check = checkImage(head, file.size, file.type);
  if (!check.ok) return check;
  const pixels = await blobPixels(file);
  return pixels
    ? { ok: true, pixels }
    : { ok: false, problem: { kind: "undecodable", format: check.format } };
}

/** Null where the file is gone, or the reader may not read it. */
async function firstBytes(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}
