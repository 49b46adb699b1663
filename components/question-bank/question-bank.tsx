"use client";

import { useTranslations } from "use-intl/react";
import { QuestionContext } from "@/components/quiz/question-context";
import { AddressProblems } from "./address-problems";
import { type BankData, BankProvider, useBank } from "./bank-context";
import { BankFilters } from "./bank-filters";
import { BankList } from "./bank-list";
import { PaperSheet } from "./paper/paper-sheet";
import { SelectionBar } from "./selection-bar";
import { SelectionSections } from "./selection-sections";

/** The bank, or what of it is laid out for paper. */
export function QuestionBank(data: BankData) {
  return (
    <BankProvider data={data}>
      {/* Links of lessons name their chapter themselves here. */}
      <QuestionContext value={{ chapter: "", math: data.math, misconceptions: data.misconceptions }}>
        <BankOrPaper />
      </QuestionContext>
    </BankProvider>
  );
}

function BankOrPaper() {
  const { state, isOpen } = useBank();
  const status = isOpen ? "done" : "loading";
  return (
    <main className="bank" data-bank={state.paper ?? "list"} data-status={status} id="content">
      {state.paper ? <PaperSheet paper={state.paper} /> : <BankItself />}
    </main>
  );
}

function BankItself() {
  const t = useTranslations("bank");
  return (
    <>
      <header className="bank-head">
        <h1>{t("title")}</h1>
        <p className="chapter-description">{t("lead")}</p>
      </header>
      <AddressProblems />
      <div className="bank-columns">
        <BankFilters />
        <BankList />
      </div>
      <SelectionSections />
      <SelectionBar />
    </>
  );
}
