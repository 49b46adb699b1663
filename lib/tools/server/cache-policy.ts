const HASHED_FILES = "/_next/static/";
const ONE_YEAR_SECONDS = 31_536_000;

/** What is asked for again at each visit, and answered "unchanged" by its ETag: pages, models, data. */
export const REVALIDATE = "no-cache";

/**
 * Value of Cache-Control for a file that exists.
 * @param pathname - path inside the site, from "/", without the base path
 * @returns a year for files whose name carries a hash of their content, revalidation for all others
 */
export function cacheControl(pathname: string): string {
  return pathname.startsWith(HASHED_FILES) ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : REVALIDATE;
}
