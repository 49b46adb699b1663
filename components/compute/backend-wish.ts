import { type BackendName, backendOfAddress } from "@/lib/tf/protocol";

/** What the address of the page asks for. */
export interface BackendWish {
  readonly forced: BackendName | null;
  /** The value of `?backend=` where it names no backend; it is ignored, and told to the reader. */
  readonly unknown: string | null;
}

/** What `?backend=` in the address of the page asks for. @param search - `location.search` */
export function backendWish(search: string): BackendWish {
  const asked = new URLSearchParams(search).get("backend");
  const forced = backendOfAddress(search);
  return { forced, unknown: forced === null && asked ? asked : null };
}
