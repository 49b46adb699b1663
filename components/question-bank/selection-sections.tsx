"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import { ClassLink } from "./class-link";
import { ExportButtons } from "./export-buttons";
import { PrintChoice } from "./print-choice";
import { SelectionList } from "./selection-list";

/** What is done with the questions that are chosen: put in order, printed, exported, given to a class. */
export function SelectionSections() {
  const t = useTranslations("bank");
  const { inUse, state } = useBank();
  return (
    <>
      <Section id="selection" intro={t("selection.intro")} title={t("selection.title")}>
        {state.selected.length > 0 ? (
          <SelectionList />
        ) : (
          <p className="bank-note">{t("selection.none", { count: inUse.length })}</p>
        )}
      </Section>
      <Section id="print" intro={t("print.intro")} title={t("print.title")}>
        <PrintChoice />
      </Section>
      <Section id="export" intro={t("export.intro")} title={t("export.title")}>
        <ExportButtons />
      </Section>
      <Section id="class" intro={t("class.intro")} title={t("class.title")}>
        <ClassLink />
      </Section>
    </>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${props.id}-title`} className="bank-section" id={props.id}>
      <div className="bank-section-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <p>{props.intro}</p>
      </div>
      <div className="bank-section-body">{props.children}</div>
    </section>
  );
}
