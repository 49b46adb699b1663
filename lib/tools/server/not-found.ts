import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { REVALIDATE } from "@/lib/tools/server/cache-policy";

const PAGE = "404.html";
const ENCODINGS = [
  { name: "br", suffix: ".br", accepted: /\bbr\b/ },
  { name: "gzip", suffix: ".gz", accepted: /\bgzip\b/ },
] as const;

/** Answers a request for something that isn't there. */
export type NotFoundResponder = (request: IncomingMessage, response: ServerResponse) => void;

/** A responder that sends the site's own 404 page (plain text where there is none) with status 404, compressed if it can be. */
export function notFoundResponder(root: string): NotFoundResponder {
  const variants = ENCODINGS.filter(({ suffix }) => existsSync(join(root, PAGE + suffix))).map(
    (encoding) => ({
      ...encoding,
      body: readFileSync(join(root, PAGE + encoding.suffix)),
    }),
  );
  const plain = existsSync(join(root, PAGE)) ? readFileSync(join(root, PAGE)) : undefined;
  return (request, response) => {
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const variant = variants.find((candidate) => candidate.accepted.test(accepted));
    const body = variant?.body ?? plain ?? Buffer.from("404 Not Found\n");
    response.writeHead(404, {
      "Content-Type": plain ? "text/html;charset=utf-8" : "text/plain;charset=utf-8",
      "Content-Length": body.length,
      "Cache-Control": REVALIDATE,
      Vary: "Accept-Encoding",
      ...(variant ? { "Content-Encoding": variant.name } : {}),
    });
    response.end(body);
  };
}
