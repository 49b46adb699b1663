/** `npm start`: builds the site if needed and serves it on PORT (3000 by default) under BASE_PATH (the root by default). */
import { parseBasePath } from "@/lib/tools/server/base-path";
import { createCourseServer } from "@/lib/tools/server/course-server";
import { listen, parsePort, stopServer } from "@/lib/tools/server/listen";
import { crowdedPages, indexPages } from "@/lib/tools/server/page-index";
import { ensureBuilt } from "@/lib/tools/site/ensure-built";
import { SITE_FOLDER } from "@/lib/tools/site/site-folder";

async function start(): Promise<void> {
  const port = parsePort(process.env.PORT);
  const basePath = parseBasePath(process.env.BASE_PATH);
  await ensureBuilt(basePath);
  for (const warning of crowdedPages(indexPages(SITE_FOLDER))) console.warn(`Warning: ${warning}`);
  const server = createCourseServer({ root: SITE_FOLDER, basePath });
  const openPort = await listen(server, port);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stopServer(server).then(() => process.exit(0)));
  }
  console.log(`The course is at http://localhost:${openPort}${basePath}/`);
}

process.once("uncaughtException", (error: NodeJS.ErrnoException) => {
  // The list of files is read at the start; a build under way takes them from under the server.
  const rebuilt = error.code === "ENOENT" && error.path?.startsWith(SITE_FOLDER);
  console.error(rebuilt ? "The site was built again while it was served: start it again." : error);
  process.exit(1);
});

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
