import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { buildSite } from "@/lib/tools/site/build-site";
import { staleReason } from "@/lib/tools/site/build-stamp";
import { SITE_FOLDER } from "@/lib/tools/site/site-folder";
import { hashSources } from "@/lib/tools/site/source-hash";

/**
 * Builds the site unless it is up to date, and says why in one line.
 * @throws Error if the build fails
 */
export async function ensureBuilt(basePath: string): Promise<void> {
  const reason = staleReason(SITE_FOLDER, { sources: hashSources(PROJECT_ROOT), basePath });
  if (reason === undefined) return;
  console.log(`Building the site first: ${reason}.`);
  if ((await buildSite(basePath)) !== 0) throw new Error("The build failed: see above.");
}
