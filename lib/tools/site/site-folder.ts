import { join } from "node:path";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/** Where the built site lies (Next's static export). */
export const SITE_FOLDER = join(PROJECT_ROOT, "out");
