import { useEffect, useSyncExternalStore } from "react";
import { KATEX_OPTIONS } from "./katex-options";

/** Draws TeX as HTML; null until KaTeX has come. It is large, and most pages have their formulas drawn while building. */
let draw: ((tex: string) => string) | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<() => void>();
const drawn = new Map<string, string>();

/** Brings KaTeX into the page, once. @returns when formulas can be drawn; rejects where it can't be loaded */
export function loadFormulas(): Promise<void> {
  loading ??= import("katex").then(
    ({ default: katex }) => {
      draw = (tex) => katex.renderToString(tex, KATEX_OPTIONS);
      for (const wake of waiting) wake();
    },
    (cause) => {
      loading = null; // another try may find the network again
      throw cause;
    },
  );
  return loading;
}

/** The HTML of a formula that wasn't drawn while building; null until it can be, and where it needn't. */
export function useLateFormula(tex: string, isNeeded: boolean): string | null {
  useEffect(() => {
    if (isNeeded) loadFormulas().catch(() => null); // the TeX stays, which can be read
  }, [isNeeded]);
  const snapshot = () => (isNeeded && draw ? formulaHtml(tex, draw) : null);
  return useSyncExternalStore(subscribe, snapshot, () => null);
}

function subscribe(wake: () => void): () => void {
  waiting.add(wake);
  return () => waiting.delete(wake);
}

function formulaHtml(tex: string, render: (tex: string) => string): string {
  const html = drawn.get(tex) ?? render(tex);
  drawn.set(tex, html);
  return html;
}
