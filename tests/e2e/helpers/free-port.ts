import { createServer } from "node:http";
import { listen, stopServer } from "@/lib/tools/server/listen";

/** A TCP port that nothing listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await stopServer(server, 0);
  return port;
}
