import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const stampSchema = z.object({ sources: z.string(), basePath: z.string() });

/** What a built site was built from: the hash of its sources and the path it is made for. */
export type BuildStamp = Readonly<z.infer<typeof stampSchema>>;

/** A name with a leading dot, so that the server doesn't send it. */
const STAMP_FILE = ".build-stamp.json";

/** Writes the stamp into the folder of the site. */
export function writeStamp(siteFolder: string, stamp: BuildStamp): void {
  writeFileSync(join(siteFolder, STAMP_FILE), `${JSON.stringify(stamp)}\n`);
}

/** Why a site has to be built again, as the end of a sentence; undefined if it is up to date. */
export function staleReason(siteFolder: string, wanted: BuildStamp): string | undefined {
  if (!existsSync(siteFolder)) return "it isn't built yet";
  const found = readStamp(siteFolder);
  if (found === undefined) return "the last build didn't finish";
  if (found.basePath !== wanted.basePath) {
    return `it was built for the path "${found.basePath}/", not "${wanted.basePath}/"`;
  }
  return found.sources === wanted.sources ? undefined : "its sources have changed";
}

function readStamp(siteFolder: string): BuildStamp | undefined {
  try {
    return stampSchema.parse(JSON.parse(readFileSync(join(siteFolder, STAMP_FILE), "utf8")));
  } catch {
    return undefined;
  }
}
