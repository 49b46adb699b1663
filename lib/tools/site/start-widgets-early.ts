import { earlyWorkerScript, type WorkerFiles } from "./early-worker";

/** Widgets that compute; all widgets lie in one module. */
const COMPUTING =
  "AdversarialPush|CnnExplorer|Diffusion2d|DigitDetector|DigitReader|DigitStress|DigitTrainer|FilterWants|FruitStudio|FruitTrainer|HandmadeFeatures|ImageKernels|UnetInside|WhyThisAnswer";
/** The row by which a page names the module of its widgets to React: the module's number and the chunks that hold it. */
const WIDGETS_ROW = new RegExp(String.raw`I\[(\d+),\[[^\]]*\],\\"(?:${COMPUTING})\\"\]`);
/** A chunk that the page runs; the bundler's runtime, which is none, left out. */
const CHUNK_SCRIPT =
  /<script src="([^"]*\/_next\/)(static\/chunks\/(?!turbopack-)[^"]+\.js)" async=""><\/script>/g;
/** A slide, or the slot of a demo with what it wants of the worker first, if it computes. */
const SLIDE_OR_DEMO =
  /data-slide="(?<slide>[^"]+)"|(?:data-computes="(?<first>[^"]*)" )?data-widget-slot="(?<demo>[^"]+)"/g;

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
 * @param worker - where the worker is; null to leave its start to the widgets
 * @returns the page with all its scripts in its head and one more there; as it was where it shows no widget that computes
 */
export function startWidgetsEarly(html: string, worker: WorkerFiles | null): string {
  const moduleId = WIDGETS_ROW.exec(html)?.[1];
  const headEnd = html.indexOf("</head>");
  if (moduleId === undefined || headEnd < 0) return html;
  const scripts = [...html.matchAll(CHUNK_SCRIPT)];
  const late = scripts.filter((script) => script.index > headEnd).map(([tag]) => tag);
  const entry = { otherChunks: scripts.map((script) => script[2]), runtimeModuleIds: [Number(moduleId)] };
  const { demos, jobs } = slideDemos(html);
  const base = scripts[0]?.[1];
  const code = [
    `globalThis.slideDemos=${JSON.stringify(demos)};`,
    worker && base ? `globalThis.slideJobs=${JSON.stringify(jobs)};${earlyWorkerScript(worker, base)}` : "",
    `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${JSON.stringify(entry)});`,
  ].join("");
  const body = late.reduce((rest, tag) => rest.replace(tag, ""), html.slice(headEnd));
  return `${html.slice(0, headEnd)}${late.join("")}<script>${code}</script>${body}`;
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
