import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeHashed } from "./write-hashed";

/** How the bundler calls its loader of a worker: the entry, and the chunks that it runs, the last first. */
const WORKER_CALL = /\("static\/chunks\/turbopack-worker-[^"]+\.js",(?<chunks>\["[^\]]+"\])\)/;
/** The name of our worker, in the chunk that starts it. */
const OURS = "model-worker-";

/**
 * Packs the worker's code into one file: the bundler's loader fetches one chunk after the other, each only when the one before has run.
 * @param next - the site's `_next/`
 * @returns where the file is, seen from there; null where the bundler writes its chunks in another way: pages then start their worker
 *   themselves, a little later
 */
export function packWorker(next: string): string | null {
  const chunks = findChunks(join(next, "static", "chunks"));
  if (!chunks) return null;
  // As the bundler's own loader has it: the runtime, which runs last, isn't among those that tell it their address.
  const [runtime, ...others] = [...chunks].reverse().map((chunk) => readFileSync(join(next, chunk), "utf8"));
  const code = [
    "(()=>{const{pathname:p}=location,b=p.slice(0,p.indexOf('/_next/')+7);",
    `Object.assign(self,{TURBOPACK_NEXT_CHUNK_URLS:${JSON.stringify(chunks.slice(0, -1))}.map(c=>b+c),`,
    "TURBOPACK_ASSET_SUFFIX:'',TURBOPACK_CHUNK_BASE_PATH:b,NEXT_DEPLOYMENT_ID:'',NEXT_CLIENT_ASSET_SUFFIX:''})})();",
    ...others.map((chunk) => `\n;${chunk}`),
    `\n;${runtime}`,
  ];
  return writeHashed(next, "early-worker", code.join(""));
}

/** The chunks of the worker as its starter names them; the runtime comes last. */
function findChunks(folder: string): string[] | null {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".js")) continue;
    const code = readFileSync(join(folder, file), "utf8");
    const groups = code.includes(OURS) ? WORKER_CALL.exec(code)?.groups : undefined;
    if (groups?.chunks) return JSON.parse(groups.chunks) as string[];
  }
  return null;
}

/** What the head of a page starts. All addresses are whole paths, such as "/cours/_next/static/chunks/a.js". */
export interface EarlyScripts {
  /** Of the worker. */
  readonly worker: string;
  /** Of what draws the maps of a first reading. */
  readonly firstMaps: string;
  /** Of the bundler's runtime, without which no script of the page does anything. */
  readonly runtime: string;
  /** Where the site's `_next/` lies. */
  readonly base: string;
}

/**
 * A script for the head of a page, after `slideJobs`: starts the worker where the address points at a slide with a demo that computes,
 * before the page is parsed. `lib/tf/early-start.ts` reads its name; `lib/tf/spawn-worker.ts` takes it over. Where that demo has a first
 * reading, the page's own scripts wait until its maps are on screen, the reader does something, or 2.5 s have gone by.
 */
export function earlyScript({ worker, firstMaps, runtime, base }: EarlyScripts): string {
  const site = base.slice(0, -"/_next/".length);
  return [
    "(()=>{",
    "let add=(src,onerror)=>{let s=document.createElement('script');Object.assign(s,{src,onerror});document.head.append(s)};",
    `globalThis.startPage=()=>{if(startPage){startPage=undefined;add(${JSON.stringify(runtime)})}};`,
    "let start=()=>globalThis.startPage?.();",
    // Whatever goes wrong here, the page's scripts begin.
    "try{",
    "let q=new URLSearchParams(location.search),first=slideJobs[q.get('slide')??location.hash.slice(1)],stored=null;",
    "if(first===undefined||!self.Worker)return start();",
    // A demo in another state than its first reads another image.
    "let reads=first?.reads&&!/[?&](d[.]|seed=|slide=)/.test(location.search);",
    "if(!reads){first=first?.reads??first;start()}",
    "try{stored=localStorage.getItem('backend-choice')}catch{}",
    `let id='model-worker-'+Math.random().toString(36).slice(2)+Date.now(),assetBase=location.origin+${JSON.stringify(site)},`,
    `name=JSON.stringify({id,assetBase,search:location.search,stored,first}),worker=new Worker(${JSON.stringify(worker)},{name}),mine=()=>self.earlyWorker?.worker===worker,tell;`,
    "earlyWorker={worker,name};firstMaps=new Promise(r=>{tell=r});",
    "worker.onerror=e=>{e.preventDefault();if(mine())earlyWorker=undefined;tell(null)};",
    "worker.onmessage=({data})=>{if(data.threads&&mine())earlyWorker={worker,name,threads:data.threads};if('firstMaps' in data)tell(data.firstMaps)};",
    "if(!reads)return;",
    "for(let e of ['pointerdown','keydown','wheel','touchstart'])addEventListener(e,start,{once:true,passive:true});",
    `setTimeout(start,2500);add(${JSON.stringify(firstMaps)},start)`,
    "}catch{start()}})();",
  ].join("");
}
