import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { inlineSources, pagePolicy } from "@/lib/tools/server/content-policy";

/** A page of the built site. */
export interface SitePage {
  /** Its Content-Security-Policy. */
  readonly policy: string;
  /** How many different inline scripts the policy allows. */
  readonly inlineScripts: number;
}

/** The pages of a built site by path inside it ("/fr/index.html"). */
export type PageIndex = ReadonlyMap<string, SitePage>;

/** Above this many inline scripts, the policy makes the headers of a page unreasonably long. */
const MAX_INLINE_SCRIPTS = 60;

/**
 * Reads every page below a folder and works out its policy.
 * @throws Error if the folder can't be read
 */
export function indexPages(root: string): PageIndex {
  const pages = new Map<string, SitePage>();
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".html")) continue;
    const sources = inlineSources(readFileSync(join(root, name), "utf8"));
    pages.set(`/${name.split(sep).join("/")}`, {
      policy: pagePolicy(sources),
      inlineScripts: sources.scripts.length,
    });
  }
  return pages;
}

/** The page that a static server answers with for a path: the file itself, a folder's index, or the name with ".html". */
export function findPage(pages: PageIndex, pathname: string): SitePage | undefined {
  const bare = pathname.replace(/\/$/, "");
  return pages.get(pathname) ?? pages.get(`${bare}/index.html`) ?? pages.get(`${bare}.html`);
}

/** Paths of the pages whose policy would be unreasonably long, with the number of their inline scripts. */
export function crowdedPages(pages: PageIndex): readonly string[] {
  return [...pages]
    .filter(([, page]) => page.inlineScripts > MAX_INLINE_SCRIPTS)
    .map(
      ([path, page]) => `${path} has ${page.inlineScripts} inline scripts (more than ${MAX_INLINE_SCRIPTS})`,
    );
}
