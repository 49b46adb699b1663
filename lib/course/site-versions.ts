import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Versions that a report of a problem has to name. */
export interface SiteVersions {
  readonly course: string;
  readonly tensorflow: string;
}

const packageSchema = z.object({
  version: z.string(),
  dependencies: z.object({ "@tensorflow/tfjs": z.string() }),
});

/** The version of the course and of the library that computes, from package.json. Build time only. */
export function siteVersions(): SiteVersions {
  const file = readFileSync(path.join(process.cwd(), "package.json"), "utf8");
  const { version, dependencies } = packageSchema.parse(JSON.parse(file));
  return { course: version, tensorflow: dependencies["@tensorflow/tfjs"] };
}
