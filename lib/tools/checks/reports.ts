import { join } from "node:path";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

// Where test runs leave their JSON reports.
const REPORTS_FOLDER = join(PROJECT_ROOT, ".cache", "reports");

/** Report of the browser tests, in Playwright's JSON format. */
export const BROWSER_REPORT = join(REPORTS_FOLDER, "browser.json");

/** Report of the unit tests, in Vitest's JSON format. */
export const UNIT_REPORT = join(REPORTS_FOLDER, "unit.json");
