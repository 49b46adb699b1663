import { type ImageSetId, samplesFile } from "@/lib/datasets/image-sets";

/** Files that were asked for before anyone was there to read them; each is read once. */
const early = new Map<ImageSetId, Promise<Response>>();

/** Asks for the shipped test images of a set before the demo that shows them is alive. */
export function fetchSamplesEarly(id: ImageSetId): void {
  if (early.has(id)) return;
  const response = fetch(fileOf(id));
  // Whoever wants the images then asks again, and meets what is wrong.
  response.catch(() => early.delete(id));
  early.set(id, response);
}

/** The file with the shipped test images of a set. @throws Error where it doesn't come */
export async function fetchSampleFile(id: ImageSetId, signal: AbortSignal): Promise<Uint8Array> {
  const asked = early.get(id);
  early.delete(id);
  const response = (await asked?.catch(() => null)) ?? (await fetch(fileOf(id), { signal }));
  if (!response.ok) throw new Error(`${fileOf(id)}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function fileOf(id: ImageSetId): string {
  return `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/${samplesFile(id)}`;
}
