"use client";

import { useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { classLink } from "./bank-address.model";
import { useBank } from "./bank-context";

/** The address that opens this selection for learners: the same numbers for all, or each their own. */
export function ClassLink() {
  const t = useTranslations("bank.class");
  const { state, dispatch } = useBank();
  const { set, isExam } = state;
  return (
    <div className="bank-class">
      <Segmented
        label={t("numbers")}
        onChange={(value) => dispatch({ type: "link", set: value, isExam })}
        options={[
          { value: "class", label: t("sets.class") },
          { value: "each", label: t("sets.each") },
        ]}
        value={set}
      />
      <p className="bank-note">{t(`meaning.${set}`)}</p>
      <label className="bank-check">
        <input
          checked={isExam}
          onChange={(event) => dispatch({ type: "link", set, isExam: event.target.checked })}
          type="checkbox"
        />
        <span>{t("exam")}</span>
      </label>
      <LinkField />
    </div>
  );
}

function LinkField() {
  const t = useTranslations("bank.class");
  const locale = useLocale();
  const { inUse, state, isOpen } = useBank();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const origin = isOpen ? window.location.origin : "";
  const folder = `${origin}${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/${locale}/`;
  const link = classLink(
    folder,
    inUse.map(({ question }) => question.id),
    state,
  );
  const [copied, setCopied] = useState<{ readonly link: string; readonly isTaken: boolean } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ link, isTaken: true });
    } catch {
      field.current?.select();
      setCopied({ link, isTaken: false });
    }
  };
  const isCurrent = copied?.link === link; // another selection is another link
  return (
    <div className="bank-link">
      <label className="control-label" htmlFor={id}>
        {t("link", { count: inUse.length })}
      </label>
      <div className="bank-link-line">
        <input
          className="field"
          disabled={inUse.length === 0}
          id={id}
          onFocus={(event) => event.target.select()}
          readOnly
          ref={field}
          type="text"
          value={inUse.length === 0 ? "" : link}
        />
        <button className="button" disabled={inUse.length === 0} onClick={() => void copy()} type="button">
          {t("copy")}
        </button>
      </div>
      <p className="bank-note" role="status">
        {isCurrent ? t(copied.isTaken ? "copied" : "select") : null}
      </p>
    </div>
  );
}
