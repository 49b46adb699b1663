import type { PageIndex } from "@/lib/tools/server/page-index";

/** What to do with a request. Paths are inside the site, without the base path. */
export type Route =
  | { readonly kind: "file"; readonly url: string }
  | { readonly kind: "redirect"; readonly status: 307 | 308; readonly location: string }
  | { readonly kind: "not-found" }
  | { readonly kind: "method-not-allowed" };

/** A request and the site it is for. */
export interface RouteInput {
  readonly method: string;
  /** Path and query as sent, for instance "/cours/fr?backend=wasm". */
  readonly url: string;
  /** "" or "/cours". */
  readonly basePath: string;
  readonly pages: PageIndex;
}

/** Decides how a request is answered. A redirect only ever leads to a page of the site, never to another host. */
export function route({ method, url, basePath, pages }: RouteInput): Route {
  if (method !== "GET" && method !== "HEAD") return { kind: "method-not-allowed" };
  const queryStart = url.indexOf("?");
  const path = queryStart < 0 ? url : url.slice(0, queryStart);
  const query = queryStart < 0 ? "" : url.slice(queryStart);
  if (basePath !== "" && path === "/") {
    return { kind: "redirect", status: 307, location: `${basePath}/${query}` };
  }
  if (!`${path}/`.startsWith(`${basePath}/`)) return { kind: "not-found" };
  const inside = path.slice(basePath.length);
  if (!inside.endsWith("/") && pages.has(`${inside}/index.html`)) {
    return { kind: "redirect", status: 308, location: `${path}/${query}` };
  }
  return { kind: "file", url: inside + query };
}
