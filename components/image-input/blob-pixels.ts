import { canvasPixels } from "./canvas-pixels";
import { MAX_PICTURE_SIDE, type RgbaPixels } from "./picture.model";

/**
 * Decodes an image that is known to be of a sensible size, the right way up (EXIF orientation), and scales it down to what a
 * demo works on.
 * @returns null where the browser can't decode it
 */
export async function blobPixels(blob: Blob): Promise<RgbaPixels | null> {
  let bitmap: ImageBitmap | null = null;
  try {
    bitmap = await createImageBitmap(blob, { imageOrientation: "from-image" });
    const source = { drawable: bitmap, width: bitmap.width, height: bitmap.height };
    return canvasPixels(source, MAX_PICTURE_SIDE);
  } catch {
    return null;
  } finally {
    bitmap?.close();
  }
}
