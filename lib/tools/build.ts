/** `npm run build`: writes the static site to out/, for the path in BASE_PATH (the root by default). */
import { parseBasePath } from "@/lib/tools/server/base-path";
import { buildSite } from "@/lib/tools/site/build-site";

process.exitCode = await buildSite(parseBasePath(process.env.BASE_PATH));
