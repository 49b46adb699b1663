import type { DecodedImage } from "./decode-image";
import type { ImageProblem } from "./image-problem";
import { type Picture, pictureFromRgba } from "./picture.model";

export type ReadImage =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly problem: ImageProblem };

/** The picture in a file that the reader chose, or why there is none. Never rejects. */
export async function readImage(file: Blob): Promise<ReadImage> {
  const decoded = (canUseWorker() ? await decodeInWorker(file) : null) ?? (await decodeHere(file));
  return decoded.ok ? { ok: true, picture: pictureFromRgba(decoded.pixels) } : decoded;
}

function canUseWorker(): boolean {
  return typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";
}

/** On the page itself, for a browser that can't draw in a worker. */
async function decodeHere(file: Blob): Promise<DecodedImage> {
  try {
    const { decodeImage } = await import("./decode-image");
    return await decodeImage(file);
  } catch {
    return { ok: false, problem: { kind: "unreadable" } };
  }
}

/**
 * One worker a file, ended with its answer: a page reads few files, and a decoded photograph takes much memory.
 * @returns null where the worker doesn't start
 */
function decodeInWorker(file: Blob): Promise<DecodedImage | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });
    const end = (decoded: DecodedImage | null) => {
      worker.terminate();
      resolve(decoded);
    };
    worker.onmessage = ({ data }: MessageEvent<DecodedImage>) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.postMessage(file);
  });
}
