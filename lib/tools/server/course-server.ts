import { createServer, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import { cacheControl } from "@/lib/tools/server/cache-policy";
import { INERT_FILE_POLICY, SCRIPT_FILE_POLICY } from "@/lib/tools/server/content-policy";
import { notFoundResponder } from "@/lib/tools/server/not-found";
import { findPage, indexPages, type PageIndex } from "@/lib/tools/server/page-index";
import { type Route, route } from "@/lib/tools/server/route";
import { SECURITY_HEADERS } from "@/lib/tools/server/security-headers";

/** What to serve, and how. */
export interface CourseServerOptions {
  /** Folder of the built site. */
  readonly root: string;
  /** "" (the default) or a path such as "/cours". */
  readonly basePath?: string;
  /** "course" (the default) sends every header; "none" behaves as a static host that can't set any. */
  readonly headers?: "course" | "none";
}

/**
 * An HTTP server (not listening yet) for a built site. The folder is read once, here: build before, not after.
 * @throws Error if the folder can't be read
 */
export function createCourseServer({ root, basePath = "", headers = "course" }: CourseServerOptions): Server {
  const pages = indexPages(root);
  const sendsHeaders = headers === "course";
  const answerNotFound = notFoundResponder(root);
  const serveFile = sirv(root, {
    etag: true,
    brotli: true,
    gzip: true,
  });
  return createServer((request, response) => {
    const decision = route({ method: request.method ?? "GET", url: request.url ?? "/", basePath, pages });
    if (sendsHeaders) setCommonHeaders(response, pages);
    if (decision.kind === "file") {
      request.url = decision.url;
      // Set here, not by sirv: it sets none on a 304, and the browser takes the policy of a 304 for the page it kept.
      if (sendsHeaders) setFileHeaders(response, pathOf(decision.url), pages);
      serveFile(request, response, () => {
        if (sendsHeaders) setCommonHeaders(response, pages);
        answerNotFound(request, response);
      });
    } else if (decision.kind === "not-found") {
      answerNotFound(request, response);
    } else {
      answerShortly(response, decision);
    }
  });
}

/** Until a file is found, the policy is the one of the 404 page. */
function setCommonHeaders(response: ServerResponse, pages: PageIndex): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", pages.get("/404.html")?.policy ?? INERT_FILE_POLICY);
}

function setFileHeaders(response: ServerResponse, pathname: string, pages: PageIndex): void {
  const fallback = pathname.endsWith(".js") ? SCRIPT_FILE_POLICY : INERT_FILE_POLICY;
  response.setHeader("Content-Security-Policy", findPage(pages, pathname)?.policy ?? fallback);
  response.setHeader("Cache-Control", cacheControl(pathname));
}

/** The path as the site's files are named; as it was sent where it can't be decoded (no file has that name). */
function pathOf(url: string): string {
  const [path = "/"] = url.split("?");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function answerShortly(
  response: ServerResponse,
  decision: Exclude<Route, { kind: "file" | "not-found" }>,
): void {
  if (decision.kind === "redirect") {
    response.writeHead(decision.status, { Location: decision.location, "Cache-Control": "no-cache" }).end();
  } else {
    response.writeHead(405, { Allow: "GET, HEAD", "Cache-Control": "no-cache" }).end();
  }
}
