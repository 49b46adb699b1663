import { join } from "node:path";
import { packageBin } from "@/lib/tools/process/package-bin";
import { runScript } from "@/lib/tools/process/run-command";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { writeStamp } from "@/lib/tools/site/build-stamp";
import { packWorker } from "@/lib/tools/site/early-worker";
import { bundleFirstMaps } from "@/lib/tools/site/first-maps";
import { inlineBoundaries } from "@/lib/tools/site/inline-boundaries";
import { precompress } from "@/lib/tools/site/precompress";
import { firstFonts, preloadFonts } from "@/lib/tools/site/preload-fonts";
import { rewritePages } from "@/lib/tools/site/rewrite-pages";
import { shelveDemos } from "@/lib/tools/site/shelve-demos";
import { SITE_FOLDER } from "@/lib/tools/site/site-folder";
import { hashSources } from "@/lib/tools/site/source-hash";
import { startWidgetsEarly } from "@/lib/tools/site/start-widgets-early";

/**
 * Builds the static site into `out/`: Next's export, compressed variants, and a stamp that says what it was made from.
 * @param basePath - "" or a path such as "/cours"
 * @returns the exit code: 0 if all went well
 */
export async function buildSite(basePath: string): Promise<number> {
  // Taken before, so that an edit made during the build counts as a change.
  const sources = hashSources(PROJECT_ROOT);
  const { code } = await runScript(packageBin("next"), ["build"], {
    env: { BASE_PATH: basePath, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) return code;
  const next = join(SITE_FOLDER, "_next");
  const worker = packWorker(next);
  const early = worker === null ? null : { worker, firstMaps: await bundleFirstMaps(PROJECT_ROOT, next) };
  const fonts = firstFonts(next);
  await rewritePages(SITE_FOLDER, (html) =>
    startWidgetsEarly(preloadFonts(shelveDemos(inlineBoundaries(html)), fonts), early),
  );
  const { files, originalBytes, brotliBytes } = await precompress(SITE_FOLDER);
  writeStamp(SITE_FOLDER, { sources, basePath });
  console.log(
    `Compressed ${files} files: ${megabytes(originalBytes)} MB, as Brotli ${megabytes(brotliBytes)} MB`,
  );
  return 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
