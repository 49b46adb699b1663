"use client";

import {
  createContext,
  type Dispatch,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useLocale } from "use-intl/react";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { type BankRow, bankRow, shownRows } from "./bank-facets.model";
import { type BankAction, type BankState, questionsInUse } from "./bank-state.model";
import { BankStore } from "./bank-store";

/** What the page of the bank is made from. */
export interface BankData {
  readonly bank: readonly BankEntry[];
  /** Titles of chapters by id, and of slides by chapter and id, such as "convolution/stride". */
  readonly titles: Readonly<Record<string, string>>;
  readonly misconceptions: Readonly<Record<string, string>>;
  /** Formulas of the prompts as HTML, by their TeX. */
  readonly math: Readonly<Record<string, string>>;
}

export interface Bank extends BankData {
  readonly state: BankState;
  readonly isOpen: boolean;
  readonly dispatch: Dispatch<BankAction>;
  /** Every question, with the numbers of the seed. */
  readonly rows: readonly BankRow[];
  readonly shown: readonly BankRow[];
  /** What is printed, exported and linked to. */
  readonly inUse: readonly BankRow[];
}

const BankContext = createContext<Bank | null>(null);

/** Follows the address, and draws the questions anew with each seed. */
export function BankProvider({ data, children }: { readonly data: BankData; readonly children: ReactNode }) {
  const locale = useLocale();
  const [store] = useState(() => new BankStore(data.bank));
  useEffect(() => store.open(), [store]);
  const { state, isOpen } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  const { seed, facets, text, selected } = state;
  const rows = useMemo(
    () => data.bank.map((entry) => bankRow(entry, drawQuestion(entry.question, seed, locale))),
    [data.bank, seed, locale],
  );
  const shown = useMemo(() => shownRows(rows, { facets, text }), [rows, facets, text]);
  const inUse = useMemo(() => questionsInUse(selected, rows, shown), [selected, rows, shown]);
  const bank = useMemo(
    () => ({ ...data, state, isOpen, dispatch: store.dispatch, rows, shown, inUse }),
    [data, state, isOpen, store, rows, shown, inUse],
  );
  return <BankContext value={bank}>{children}</BankContext>;
}

/** The bank and what is done with it. @throws Error outside a provider */
export function useBank(): Bank {
  const bank = useContext(BankContext);
  if (!bank) throw new Error("useBank needs a BankProvider above it");
  return bank;
}
