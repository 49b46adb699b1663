import type { CDPSession } from "playwright";
import { z } from "zod";

const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.array(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

/** What grows with each script that the measurement itself sends to the page, and with the browser's own record of it. */
const NOT_OF_THE_PAGE = new Set(["code", "native"]);

/** Bytes of the objects, strings and arrays of a page's scripts, after its rubbish has been collected; compiled code left out. */
export async function heapObjectBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", collect);
  return sumObjects(chunks.join(""));
}

/**
 * @param snapshot - what Chromium sent, as JSON text
 * @throws Error if it isn't a heap snapshot
 */
export function sumObjects(snapshot: string): number {
  const { snapshot: head, nodes } = snapshotSchema.parse(JSON.parse(snapshot));
  const { node_fields: fields, node_types: types } = head.meta;
  const kinds = z.array(z.string()).parse(types[0]);
  const [kindAt, sizeAt] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (!NOT_OF_THE_PAGE.has(kinds[nodes[node + kindAt] ?? -1] ?? "")) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}
