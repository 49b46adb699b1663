import { blobPixels } from "./blob-pixels";
import { type PhotoId, photoUrl } from "./photos.model";
import { type Picture, pictureFromRgba } from "./picture.model";

const cache = new Map<PhotoId, Picture>();

/** A photograph of this site; null if it doesn't come or can't be decoded. */
export async function loadPhoto(id: PhotoId, signal: AbortSignal): Promise<Picture | null> {
  const known = cache.get(id);
  if (known) return known;
  try {
    const response = await fetch(photoUrl(id, process.env.NEXT_PUBLIC_BASE_PATH ?? ""), { signal });
    const pixels = response.ok ? await blobPixels(await response.blob()) : null;
    if (!pixels) return null;
    const picture = pictureFromRgba(pixels);
    cache.set(id, picture);
    return picture;
  } catch {
    return null;
  }
}
