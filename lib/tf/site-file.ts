import { gunzipped } from "./gunzip";

/** Fetches a file of our own site; the worker passes `fetch`, a test its own. */
export type FetchFile = (url: string) => Promise<Pick<Response, "ok" | "status" | "arrayBuffer">>;

/** The bytes of a file, unpacked if they were gzip; null if the host doesn't have it or can't be reached. */
export async function fetchBytes(fetchFile: FetchFile, url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetchFile(url);
    return response.ok ? await gunzipped(new Uint8Array(await response.arrayBuffer())) : null;
  } catch {
    // Off line, cut short, or packed wrongly: for the reader it is a file that didn't come.
    return null;
  }
}
