/** The row by which a page names the module of its widgets to React: the module's number and the chunks that hold it. */
const WIDGETS_ROW = /I\[(\d+),\[[^\]]*\],\\"(?:DigitReader|ImageKernels|CnnExplorer|DigitTrainer)\\"\]/;
/** A chunk that the page runs; the bundler's runtime, which is none, left out. */
const CHUNK_SCRIPT =
  /<script src="[^"]*\/_next\/(static\/chunks\/(?!turbopack-)[^"]+\.js)" async=""><\/script>/g;

/**
 * React gets to a page's widgets when the whole page is parsed and the browser has gone over it, which takes half a second where
 * there are thirty slides. This lets the bundler's runtime run their module as soon as its code is there, as it runs the page's own
 * entry, so that the demo which the address points at has its code and its worker while the page is still being parsed.
 * React meets the same module later, already running.
 *
 * @param html - a whole prerendered page
 * @returns the page with all its scripts in its head and one more there; as it was where it shows no widget that computes
 */
export function startWidgetsEarly(html: string): string {
  const moduleId = WIDGETS_ROW.exec(html)?.[1];
  const headEnd = html.indexOf("</head>");
  if (moduleId === undefined || headEnd < 0) return html;
  const scripts = [...html.matchAll(CHUNK_SCRIPT)];
  const late = scripts.filter((script) => script.index > headEnd).map(([tag]) => tag);
  const entry = { otherChunks: scripts.map((script) => script[1]), runtimeModuleIds: [Number(moduleId)] };
  const start = `<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${JSON.stringify(entry)});</script>`;
  const body = late.reduce((rest, tag) => rest.replace(tag, ""), html.slice(headEnd));
  return `${html.slice(0, headEnd)}${late.join("")}${start}${body}`;
}
