import { describe, expect, it } from "vitest";
import type { PageIndex } from "@/lib/tools/server/page-index";
import { route } from "@/lib/tools/server/route";

const page = { policy: "default-src 'none'", inlineScripts: 0 };
const pages: PageIndex = new Map([
  ["/index.html", page],
  ["/fr/index.html", page],
]);
const get = (url: string, basePath = "") => route({ method: "GET", url, basePath, pages });

describe("route", () => {
  it("passes a path and its query on", () => {
    expect(get("/fr/?backend=wasm")).toEqual({ kind: "file", url: "/fr/?backend=wasm" });
  });

  it("adds the slash that a page ends with, and keeps the query", () => {
    expect(get("/fr?a=1&b=/x")).toEqual({ kind: "redirect", status: 308, location: "/fr/?a=1&b=/x" });
  });

  it("takes the base path off", () => {
    expect(get("/cours/fr/", "/cours")).toEqual({ kind: "file", url: "/fr/" });
  });

  it("redirects the root and the bare base path to the home page", () => {
    expect(get("/?seed=3", "/cours")).toEqual({ kind: "redirect", status: 307, location: "/cours/?seed=3" });
    expect(get("/cours", "/cours")).toEqual({ kind: "redirect", status: 308, location: "/cours/" });
    expect(get("/cours/fr", "/cours")).toEqual({ kind: "redirect", status: 308, location: "/cours/fr/" });
  });

  it.each(["/fr/", "/course/", "/favicon.ico"])("knows nothing of %s outside the base path", (url) => {
    expect(get(url, "/cours")).toEqual({ kind: "not-found" });
  });

  it.each(["//evil.example", "//evil.example/fr", "/\\evil.example", "http://evil.example/fr"])(
    "never redirects to another host (%s)",
    (url) => {
      expect(get(url).kind).not.toBe("redirect");
    },
  );

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", (method) => {
    expect(route({ method, url: "/fr/", basePath: "", pages })).toEqual({ kind: "method-not-allowed" });
  });
});
