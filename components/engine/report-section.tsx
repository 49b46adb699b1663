"use client";

import { useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SiteVersions } from "@/lib/course/site-versions";
import { bugReport } from "./bug-report";
import { useEngineState } from "./engine-context";
import { useMachineFacts } from "./machine-facts";

/** The report for a bug, in sight and to copy. */
export function ReportSection({ versions }: { readonly versions: SiteVersions }) {
  const t = useTranslations("engine.report");
  const { report, measuring, comparing } = useEngineState();
  const failure = comparing.failure ?? measuring.failure;
  const facts = useMachineFacts();
  const comparison = comparing.result;
  const text = useMemo(() => {
    if (!facts) return "";
    const address = `${window.location.pathname}${window.location.search}`;
    return bugReport({ time: new Date(), address, versions, facts, report, comparison, failure });
  }, [facts, versions, report, comparison, failure]);
  const written = useRef<HTMLPreElement>(null);
  const { copied, copy } = useCopy(text, written.current);
  return (
    <div className="engine-report">
      <div className="engine-measure">
        <button className="button" onClick={copy} type="button">
          {t("copy")}
        </button>
        <p className="engine-note" role="status">
          {copied === "yes" ? t("copied") : null}
          {copied === "refused" ? t("select") : null}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it */}
      <section aria-label={t("label")} className="engine-report-text" tabIndex={0}>
        <pre ref={written}>{text || t("waiting")}</pre>
      </section>
    </div>
  );
}

/** Copies a text; where that is refused, selects the element that shows it. */
function useCopy(text: string, shown: HTMLElement | null) {
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      if (shown) window.getSelection()?.selectAllChildren(shown);
      setCopied("refused");
    }
  };
  return { copied, copy: () => void copy() };
}
