/** Decodes one image file beside the page, so that a large photograph doesn't hold the page up. */

import { type DecodedImage, decodeImage } from "./decode-image";

/** The part of a worker's global scope that is used here; the page's own types don't have it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Blob>) => void) | null;
  postMessage(answer: DecodedImage, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope; // this file runs in a worker only

scope.onmessage = async ({ data: file }) => {
  const decoded = await decodeImage(file);
  scope.postMessage(decoded, decoded.ok ? [decoded.pixels.rgba.buffer] : []);
};
