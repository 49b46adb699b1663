/** The photographs of `public/data/photos`; see CARD.md there for authors and licence. */
export const PHOTOS = {
  "dust-bowl-home": { width: 384, height: 296 },
  "airplane-from-above": { width: 384, height: 269 },
  "allium-oreophilum": { width: 303, height: 384 },
  "nagasaki-boats": { width: 384, height: 307 },
} as const satisfies Record<string, { readonly width: number; readonly height: number }>;

export type PhotoId = keyof typeof PHOTOS;

export const PHOTO_IDS = Object.keys(PHOTOS) as readonly PhotoId[]; // the keys of a constant

/** The photograph shown when the reader's own image isn't at hand. */
export const DEFAULT_PHOTO: PhotoId = "dust-bowl-home";

export function isPhotoId(id: string): id is PhotoId {
  return id in PHOTOS;
}

/** Address of a photograph on this site. @param basePath - path under which the site lies, "" at the root */
export function photoUrl(id: PhotoId, basePath: string): string {
  return `${basePath}/data/photos/${id}.webp`;
}
