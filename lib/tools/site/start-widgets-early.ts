import { earlyScript } from "./early-worker";

/** The slot of a demo that computes. */
const COMPUTING_SLOT = /data-computes="[^"]*" data-widget-slot="(?<kind>[^"]+)"/g;
/** A chunk that the page runs; the bundler's runtime, which is none, left out. */
const CHUNK_SCRIPT =
  /<script src="([^"]*\/_next\/)(static\/chunks\/(?!turbopack-)[^"]+\.js)" async=""><\/script>/g;
/** The bundler's runtime, which runs what the chunks hold. */
const RUNTIME_SCRIPT =
  /<script src="(?<src>[^"]*\/_next\/static\/chunks\/turbopack-[^"]+\.js)" async=""><\/script>/;
/** After which element of the head a script may stand: one that follows a style sheet waits for it. */
const VIEWPORT = /<meta name="viewport"[^>]*>/;
/** A slide, or the slot of a demo with what it wants of the worker first, if it computes. */
const SLIDE_OR_DEMO =
  /data-slide="(?<slide>[^"]+)"|(?:data-computes="(?<first>[^"]*)" )?data-widget-slot="(?<demo>[^"]+)"/g;

/** What `packWorker` and `bundleFirstMaps` have written. */
export interface EarlyFiles {
  readonly worker: string;
  readonly firstMaps: string;
}

/** What the slides of a page have. */
interface SlideDemos {
  /** The kinds of demos on each slide that has some. */
  readonly demos: Record<string, string[]>;
  /** What the first demo that computes wants of the worker, on each slide that has one. */
  readonly jobs: Record<string, unknown>;
}

/**
 * React gets to a page's widgets when the whole page is parsed and the browser has gone over it, which takes half a second where
 * there are thirty slides. This lets the bundler's runtime run their module as soon as its code is there, as it runs the page's own
 * entry, and tells it which demos each slide has: so the demo which the address points at has its code, its worker and its model
 * while the page is still being parsed. React meets the same module later, already running.
 *
 * @param html - a whole prerendered page
 * @param files - what the head starts, seen from the site's `_next/`; null to leave the start of the worker to the widgets
 * @returns the page with all its scripts in its head and one more there; as it was where it shows no widget that computes
 */
export function startWidgetsEarly(html: string, files: EarlyFiles | null): string {
  const moduleId = widgetsModule(html);
  const headEnd = html.indexOf("</head>");
  if (moduleId === undefined || headEnd < 0) return html;
  const scripts = [...html.matchAll(CHUNK_SCRIPT)];
  const late = scripts.filter((script) => script.index > headEnd).map(([tag]) => tag);
  const entry = { otherChunks: scripts.map((script) => script[2]), runtimeModuleIds: [Number(moduleId)] };
  const { demos, jobs } = slideDemos(html);
  const early = files && earlyStart(html, files);
  const code = [
    `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${JSON.stringify(entry)});`,
    `globalThis.slideDemos=${JSON.stringify(demos)};`,
    early ? `globalThis.slideJobs=${JSON.stringify(jobs)};${early.script}` : "",
  ].join("");
  const body = late.reduce((rest, tag) => rest.replace(tag, ""), html.slice(headEnd));
  const page = `${html.slice(0, headEnd)}${late.join("")}${body}`;
  return (early ? page.replace(early.runtimeTag, "") : page).replace(
    VIEWPORT,
    (tag) => `${tag}<script>${code}</script>`,
  );
}

/** The number of the module that holds all widgets, where the page shows one that computes. */
function widgetsModule(html: string): string | undefined {
  const names = [...html.matchAll(COMPUTING_SLOT)].map(({ groups }) => componentName(groups?.kind ?? ""));
  if (names.length === 0) return undefined;
  // The row by which a page names a module to React: its number and the chunks that hold it.
  return new RegExp(String.raw`I\[(\d+),\[[^\]]*\],\\"(?:${names.join("|")})\\"\]`).exec(html)?.[1];
}

/** "digit-reader" is drawn by `DigitReader`, as in `components/widgets/lazy.tsx`. */
function componentName(kind: string): string {
  return kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The script that starts the worker, and the tag that it makes good for; null where the page's scripts aren't those that are known. */
function earlyStart(html: string, files: EarlyFiles): { script: string; runtimeTag: string } | null {
  const runtime = RUNTIME_SCRIPT.exec(html);
  const src = runtime?.groups?.src;
  if (!(runtime && src && VIEWPORT.test(html))) return null;
  const base = src.slice(0, src.indexOf("/_next/") + "/_next/".length);
  const script = earlyScript({
    worker: `${base}${files.worker}`,
    firstMaps: `${base}${files.firstMaps}`,
    runtime: src,
    base,
  });
  return { script, runtimeTag: runtime[0] };
}

function slideDemos(html: string): SlideDemos {
  const demos: SlideDemos["demos"] = {};
  const jobs: SlideDemos["jobs"] = {};
  let current: string | undefined;
  for (const { groups } of html.matchAll(SLIDE_OR_DEMO)) {
    current = groups?.slide ?? current;
    const kind = groups?.demo;
    if (kind === undefined || current === undefined) continue;
    demos[current] = [...new Set([...(demos[current] ?? []), kind])];
    const first = groups?.first;
    if (first !== undefined && !(current in jobs))
      jobs[current] = JSON.parse(first.replaceAll("&quot;", '"'));
  }
  return { demos, jobs };
}
