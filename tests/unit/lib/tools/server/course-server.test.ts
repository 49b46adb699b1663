import { request } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { type CourseServerOptions, createCourseServer } from "@/lib/tools/server/course-server";
import { listen, stopServer } from "@/lib/tools/server/listen";
import { precompress } from "@/lib/tools/site/precompress";
import { FAKE_SITE, fakeFolder } from "@/tests/unit/lib/tools/helpers/fake-site";

async function serve(options: Partial<CourseServerOptions> = {}): Promise<string> {
  const root = fakeFolder(FAKE_SITE);
  await precompress(root);
  const server = createCourseServer({ root, ...options });
  const port = await listen(server, 0);
  onTestFinished(() => stopServer(server, 0));
  return `http://localhost:${port}`;
}

/** Status of a path sent as it is, where fetch would tidy it up first. */
function rawStatus(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { path, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end();
  });
}

describe("createCourseServer", () => {
  it("sends a page with the headers that isolate it, and its own policy", async () => {
    const response = await fetch(`${await serve()}/fr/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(FAKE_SITE["fr/index.html"]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html;charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
      "content-security-policy": expect.stringMatching(/script-src 'self' 'wasm-unsafe-eval';/),
      "permissions-policy": expect.stringContaining("camera=(self)"),
    });
  });

  it("lets each page run its own inline scripts only", async () => {
    const origin = await serve();
    const home = (await fetch(`${origin}/`)).headers.get("content-security-policy");
    const french = (await fetch(`${origin}/fr/`)).headers.get("content-security-policy");
    expect(home).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+';/);
    expect(french).not.toContain("sha256");
  });

  it("keeps the page's own policy when the browser's copy is still good", async () => {
    const origin = await serve();
    const first = await fetch(`${origin}/`);
    const again = await fetch(`${origin}/`, {
      headers: { "If-None-Match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-security-policy")).toBe(first.headers.get("content-security-policy"));
  });

  it("lets hashed files be kept, and a worker among them obey the policy of scripts", async () => {
    const { headers } = await fetch(`${await serve()}/_next/static/chunks/a1b2.js`);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
    );
  });

  it.each(["br", "gzip", "identity"])(
    "answers a reader who takes %s with the same content",
    async (encoding) => {
      const response = await fetch(`${await serve()}/fr/`, { headers: { "accept-encoding": encoding } });
      expect(response.headers.get("content-encoding") ?? "identity").toBe(encoding);
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
      expect(await response.text()).toBe(FAKE_SITE["fr/index.html"]);
    },
  );

  it("answers 304 to a reader who has the page already", async () => {
    const origin = await serve();
    const etag = (await fetch(`${origin}/fr/`)).headers.get("etag") ?? "";
    const again = await fetch(`${origin}/fr/`, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });

  it("sends the site's 404 page, with its policy and never to be kept", async () => {
    const response = await fetch(`${await serve()}/_next/static/gone.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(FAKE_SITE["404.html"]);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-security-policy")).toMatch(/script-src [^;]*'sha256-/);
  });

  it.each([
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/.build-stamp.json",
    "/%E0%A4%A",
  ])("gives nothing away for %s", async (path) => {
    expect(await rawStatus(await serve(), path)).toBe(404);
  });

  it("refuses to be written to", async () => {
    const response = await fetch(`${await serve()}/fr/`, { method: "POST", body: "x" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  it("answers HEAD with the headers alone", async () => {
    const response = await fetch(`${await serve()}/fr/`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it("serves everything below a base path, and leads there", async () => {
    const origin = await serve({ basePath: "/cours" });
    const response = await fetch(`${origin}/?seed=1`);
    expect(response.url).toBe(`${origin}/cours/?seed=1`);
    expect(await response.text()).toBe(FAKE_SITE["index.html"]);
    expect((await fetch(`${origin}/cours/fr`)).url).toBe(`${origin}/cours/fr/`);
    expect((await fetch(`${origin}/fr/`)).status).toBe(404);
  });

  it("can stand in for a host that sets no header", async () => {
    const { headers } = await fetch(`${await serve({ headers: "none" })}/fr/`);
    expect(headers.get("content-security-policy")).toBeNull();
    expect(headers.get("cross-origin-embedder-policy")).toBeNull();
  });
});
