/** Serves what the browser tests look at: the site as `npm start` does, once it is built for a sub-path as well. */
import { ensureSubPathSite } from "@/tests/e2e/helpers/sub-path-site";

await ensureSubPathSite();
await import("@/lib/tools/start");
