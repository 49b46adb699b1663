import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { buildSite } from "@/lib/tools/site/build-site";
import { staleReason } from "@/lib/tools/site/build-stamp";
import { SITE_FOLDER } from "@/lib/tools/site/site-folder";
import { hashSources } from "@/lib/tools/site/source-hash";

/** The site as it is built for a host that serves it below a path. */
export const SUB_PATH_SITE = {
  basePath: "/cours",
  root: join(PROJECT_ROOT, ".cache", "site-cours"),
} as const;

const ASIDE = join(PROJECT_ROOT, ".cache", "site-aside");

/**
 * Builds the site for the sub-path unless it is up to date. Next builds into `out/` only, so what lies there is put
 * aside meanwhile.
 * @throws Error if the build fails
 */
export async function ensureSubPathSite(): Promise<void> {
  const { basePath, root } = SUB_PATH_SITE;
  if (staleReason(root, { sources: hashSources(PROJECT_ROOT), basePath }) === undefined) return;
  console.log(`Building the site for ${basePath}/ too.`);
  moveFolder(SITE_FOLDER, ASIDE);
  try {
    if ((await buildSite(basePath)) !== 0) throw new Error(`The build for ${basePath}/ failed: see above.`);
    moveFolder(SITE_FOLDER, root);
  } finally {
    moveFolder(ASIDE, SITE_FOLDER);
  }
}

/** Moves a folder to a place that is emptied first; does nothing if there is no such folder. */
function moveFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
