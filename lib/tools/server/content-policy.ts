import { createHash } from "node:crypto";

/** The code and the styles that are written inside a page, as Content-Security-Policy sources (`'sha256-…'`). */
export interface InlineSources {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*)`;
const SCRIPT = new RegExp(`<script\\b${ATTRIBUTES}>([\\s\\S]*?)</script\\s*>`, "gi");
const STYLE = new RegExp(`<style\\b${ATTRIBUTES}>([\\s\\S]*?)</style\\s*>`, "gi");
const ATTRIBUTE = /([^\s"'>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const EXECUTABLE_TYPE = /^(?:(?:text|application)\/(?:java|ecma)script|module|importmap|speculationrules|)$/i;

/**
 * Hashes of every inline script and style element of a page, each once, in the order in which they stand.
 * Scripts with a `src` and data blocks (`type="application/json"`) run nothing inline and are left out.
 */
export function inlineSources(html: string): InlineSources {
  const scripts = new Set<string>();
  for (const [, attributes = "", code = ""] of html.matchAll(SCRIPT)) {
    if (runsInline(attributes)) scripts.add(hashSource(code));
  }
  const styles = new Set<string>();
  for (const [, , rules = ""] of html.matchAll(STYLE)) styles.add(hashSource(rules));
  return { scripts: [...scripts], styles: [...styles] };
}

/** Policy of a page: its own files, WebAssembly, the inline scripts it was built with, and no other host. */
export function pagePolicy({ scripts, styles }: InlineSources): string {
  return joinDirectives({
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...scripts],
    "style-src": ["'self'", ...styles],
    // KaTeX and Shiki place their output with style attributes.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "media-src": ["'self'", "blob:", "mediastream:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", "blob:"],
    "worker-src": ["'self'", "blob:"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'"],
  });
}

/**
 * Policy of a script file. It counts only when the script is started as a worker, since a worker obeys the policy of
 * its own response. The threads of the WebAssembly backend are workers made of a blob, which inherit this policy.
 */
export const SCRIPT_FILE_POLICY = joinDirectives({
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "connect-src": ["'self'", "blob:"],
  "worker-src": ["'self'", "blob:"],
});

/** Policy of everything else (an image opened by itself, a data file): nothing in it may run or load. */
export const INERT_FILE_POLICY = joinDirectives({
  "default-src": ["'none'"],
  "style-src": ["'unsafe-inline'"],
  "frame-ancestors": ["'self'"],
});

function runsInline(attributes: string): boolean {
  const values = new Map<string, string>();
  for (const [, name = "", double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    values.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return !values.has("src") && EXECUTABLE_TYPE.test((values.get("type") ?? "").trim());
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

function joinDirectives(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
