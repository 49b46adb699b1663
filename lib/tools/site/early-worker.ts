import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How the bundler calls its loader of a worker: the entry, and the chunks that it runs, the first last. */
const WORKER_CALL = /\("(?<entry>static\/chunks\/turbopack-worker-[^"]+\.js)",(?<chunks>\["[^\]]+"\])\)/;
/** The name of our worker, in the chunk that starts it. */
const OURS = "model-worker-";

/** Where the bundler has put the worker. */
export interface WorkerFiles {
  readonly entry: string;
  /** The first to run comes first. */
  readonly chunks: readonly string[];
}

/**
 * Finds the worker's files in the chunks of a built site.
 * @param folder - the site's `_next/static/chunks`
 * @returns null where the bundler writes them in another way: pages then start their worker themselves, a little later
 */
export function findWorker(folder: string): WorkerFiles | null {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".js")) continue;
    const code = readFileSync(join(folder, file), "utf8");
    const groups = code.includes(OURS) ? WORKER_CALL.exec(code)?.groups : undefined;
    if (groups?.entry && groups.chunks) {
      return { entry: groups.entry, chunks: (JSON.parse(groups.chunks) as string[]).reverse() };
    }
  }
  return null;
}

/**
 * A script for the head of a page, after `slideJobs`: starts the worker where the address points at a slide with a demo that computes,
 * before the page is parsed. `lib/tf/early-start.ts` reads its name; `lib/tf/spawn-worker.ts` takes it over.
 * @param base - where the site's `_next/` lies, such as "/cours/_next/"
 */
export function earlyWorkerScript({ entry, chunks }: WorkerFiles, base: string): string {
  // As the bundler's own loader does: chunks, suffix, base, deployment, suffix.
  const params = [chunks.map((chunk) => `${base}${chunk}`), "", base, null, null];
  const url = `${base}${entry}#params=${encodeURIComponent(JSON.stringify(params))}`;
  const site = base.slice(0, -"/_next/".length);
  return `(()=>{let q=new URLSearchParams(location.search),first=slideJobs[q.get("slide")??location.hash.slice(1)],stored=null;if(first===undefined||!self.Worker)return;try{stored=localStorage.getItem("backend-choice")}catch{}let name=JSON.stringify({id:"model-worker-"+Math.random().toString(36).slice(2)+Date.now(),assetBase:location.origin+${JSON.stringify(site)},search:location.search,stored,first}),worker=new Worker(${JSON.stringify(url)},{name});earlyWorker={worker,name};worker.onerror=e=>{e.preventDefault();if(self.earlyWorker?.worker===worker)earlyWorker=undefined};worker.onmessage=({data})=>{if(data.threads&&self.earlyWorker?.worker===worker)earlyWorker={worker,name,threads:data.threads}}})();`;
}
