"use client";

import { useId, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { CodeProblems } from "./code-problems";
import { type CodeView, codeView, loadCode } from "./code-view";
import type { LedgerView } from "./ledger-view";
import type { NetworkLedgerAction, NetworkLedgerState } from "./network-ledger.model";
import { useCopy } from "./use-copy";

interface CodePanelProps {
  readonly state: NetworkLedgerState;
  readonly view: LedgerView;
  readonly onChange: (action: NetworkLedgerAction, mark?: string) => void;
  readonly dispatch: (action: NetworkLedgerAction) => void;
}

/** The network as code, to copy and to paste: what is typed counts as soon as it can be read. */
export function CodePanel(props: CodePanelProps) {
  const t = useTranslations("network-ledger.code");
  const { state, dispatch } = props;
  return (
    <details
      className="network-ledger-code"
      onToggle={({ currentTarget: { open } }) => {
        if (open !== state.showCode) dispatch({ type: "show-code", isShown: open });
      }}
      open={state.showCode}
    >
      <summary>{t("open")}</summary>
      {state.showCode ? <CodeEditor {...props} /> : null}
    </details>
  );
}

function CodeEditor({ state, view, onChange, dispatch }: CodePanelProps) {
  const t = useTranslations("network-ledger.code");
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement | null>(null);
  const shown = codeView(state, draft);
  const { copy, outcomeOf } = useCopy(area);
  const outcome = outcomeOf(shown.text);
  const type = (text: string) => {
    setDraft(text);
    const load = loadCode(text);
    if (load) onChange(load, "code");
  };
  const hasProblems = shown.problems.length > 0;
  return (
    <div className="network-ledger-editor">
      <div className="network-ledger-editor-head">
        <Segmented
          label={t("dialect")}
          onChange={(dialect) => {
            if (!hasProblems) setDraft(null);
            dispatch({ type: "set-dialect", dialect });
          }}
          options={[
            { value: "keras", label: t("keras") },
            { value: "tfjs", label: t("tfjs") },
          ]}
          value={state.dialect}
        />
        <button className="button" onClick={() => void copy(shown.text)} type="button">
          {outcome === "copied" ? t("copied") : t("copy")}
        </button>
        {hasProblems ? (
          <button className="button" onClick={() => setDraft(null)} type="button">
            {t("rewrite")}
          </button>
        ) : null}
      </div>
      <p className="network-ledger-aside" id={`${id}-hint`}>
        {t("hint")}
      </p>
      <textarea
        aria-describedby={`${id}-hint ${id}-answer`}
        aria-invalid={hasProblems}
        aria-label={t("label")}
        autoCapitalize="off"
        autoComplete="off"
        className="field"
        onChange={(event) => type(event.currentTarget.value)}
        ref={area}
        rows={Math.min(18, Math.max(8, shown.text.split("\n").length))}
        spellCheck={false}
        value={shown.text}
        wrap="off"
      />
      <div id={`${id}-answer`} role="status">
        {hasProblems ? <CodeProblems problems={shown.problems} /> : <Answer shown={shown} view={view} />}
        {outcome === "refused" ? <p className="notice">{t("copyFailed")}</p> : null}
      </div>
    </div>
  );
}

function Answer({ shown, view }: { readonly shown: CodeView; readonly view: LedgerView }) {
  const t = useTranslations("network-ledger.code");
  const format = useFormatter();
  const unwritable = shown.unwritable.map((index) => view.rows[index]?.name ?? "");
  return (
    <>
      <p>{t("fine", { layers: shown.layers })}</p>
      {shown.leftOut.length > 0 ? (
        <p>{t("leftOut", { list: format.list(shown.leftOut.map(({ layer }) => layer)) })}</p>
      ) : null}
      {unwritable.length > 0 ? (
        <p className="notice">{t("unwritable", { list: format.list(unwritable) })}</p>
      ) : null}
    </>
  );
}
