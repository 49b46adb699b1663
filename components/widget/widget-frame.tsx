"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { BackendName } from "@/lib/tf/protocol";
import { withSharedStates } from "./shared-state";
import type { WidgetHandle } from "./use-widget";

/** Where a widget's work stands; the same words as in `data-status`. */
export type WidgetStatus = "idle" | "loading" | "running" | "done" | "failed";

/** The border of every widget: title, reset, link to this state, notices. The drawing is its children. */
export function WidgetFrame<State extends object, Action>(props: {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly status: WidgetStatus;
  readonly backend?: BackendName | null;
  readonly handle: WidgetHandle<State, Action>;
  /** A problem in the reader's words, and what to do about it. */
  readonly problem?: ReactNode;
  /** More buttons for the head of the frame. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTranslations("widget");
  const { id, handle } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a form's fieldset nor a landmark: a chapter has many demos
    <div
      aria-labelledby={`${id}-widget-title`}
      className="widget"
      data-backend={props.backend ?? undefined}
      data-status={props.status}
      data-widget={props.name}
      data-widget-id={id}
      role="group"
    >
      <header className="widget-head">
        <h3 className="widget-title" id={`${id}-widget-title`}>
          {props.title}
        </h3>
        <div className="widget-tools">
          {props.tools}
          <CopyLink id={id} state={handle.state} />
          <button className="button button-quiet" onClick={handle.reset} type="button">
            {t("reset")}
          </button>
        </div>
      </header>
      {handle.isSharedStateBroken ? (
        <p className="notice" role="status">
          {t("brokenSharedState")}
        </p>
      ) : null}
      {props.problem ? (
        <div className="notice notice-problem" role="alert">
          {props.problem}
        </div>
      ) : null}
      {props.children}
    </div>
  );
}

function CopyLink({ id, state }: { readonly id: string; readonly state: object }) {
  const t = useTranslations("widget");
  const [copied, setCopied] = useState<"no" | "yes" | string>("no");
  const copy = async () => {
    const here = new URL(window.location.href);
    const slide = document.querySelector(`[data-widget-id="${id}"]`)?.closest("[data-slide]");
    if (slide && !here.searchParams.has("slide")) here.hash = slide.id;
    const link = withSharedStates(here.toString(), { [id]: state });
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      setCopied(link);
    }
  };
  return (
    <>
      <button className="button button-quiet" onClick={copy} type="button">
        {copied === "yes" ? t("linkCopied") : t("copyLink")}
      </button>
      <span aria-live="polite" className="sr-only">
        {copied === "yes" ? t("linkCopied") : ""}
      </span>
      {copied !== "yes" && copied !== "no" ? (
        <input aria-label={t("linkToCopy")} className="field" readOnly value={copied} />
      ) : null}
    </>
  );
}
