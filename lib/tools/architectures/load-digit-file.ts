import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type DigitSet, decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/** A set of digits as the site ships it. @param name - of a compressed file in `public/data/digits` */
export function loadDigitFile(name: string): DigitSet {
  return decodeDigitSet(
    new Uint8Array(gunzipSync(readFileSync(join(PROJECT_ROOT, "public/data/digits", name)))),
  );
}
