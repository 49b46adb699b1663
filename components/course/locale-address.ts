import type { Locale } from "@/lib/course/locales";

/** The address of the same page in another language: only the language segment after the base path changes. */
export function localeAddress(address: string, basePath: string, target: Locale): string {
  const url = new URL(address);
  const rest = url.pathname.slice(basePath.length).replace(/^\/(fr|en)(?=\/|$)/, "");
  url.pathname = `${basePath}/${target}${rest || "/"}`;
  return url.toString();
}
