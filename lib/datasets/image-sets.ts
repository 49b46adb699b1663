/** The sets of labelled images that the site ships, each in `public/data/<id>/` and with a classifier in `public/models/<id>/`. */
export const IMAGE_SETS = ["digits", "fashion"] as const;

export type ImageSetId = (typeof IMAGE_SETS)[number];

/** Where a few test images of a set are, seen from the root of the site. */
export function samplesFile(id: ImageSetId): string {
  return `data/${id}/samples.bin`;
}
