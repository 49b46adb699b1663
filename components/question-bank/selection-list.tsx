"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { plainText, RichText } from "@/components/quiz/rich-text";
import { useBank } from "./bank-context";
import type { BankRow } from "./bank-facets.model";
import { useFacetNames } from "./facet-names";

/** The chosen questions in their order, moved by two buttons each or by the arrow keys on them. */
export function SelectionList() {
  const t = useTranslations("bank.selection");
  const { inUse, dispatch } = useBank();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);

  const move = ({ question, drawn }: BankRow, index: number, by: -1 | 1) => {
    const position = index + by + 1;
    if (position < 1 || position > inUse.length) return;
    dispatch({ type: "move", id: question.id, by });
    setSaid(t("moved", { question: plainText(drawn.prompt), position, count: inUse.length }));
    requestAnimationFrame(() => focusOn(list.current, question.id, String(by)));
  };
  const remove = (index: number) => {
    const row = inUse[index];
    const next = inUse[index + 1] ?? inUse[index - 1];
    if (!row) return;
    dispatch({ type: "choose", id: row.question.id, isOn: false });
    requestAnimationFrame(() => focusOn(list.current, next?.question.id ?? "", "remove"));
  };
  const onKeyDown = (event: KeyboardEvent, row: BankRow, index: number) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(row, index, event.key === "ArrowUp" ? -1 : 1);
  };

  return (
    <>
      <p className="bank-note">{t("help")}</p>
      <ol className="bank-chosen" ref={list}>
        {inUse.map((row, index) => (
          <li
            data-item={row.question.id}
            key={row.question.id}
            onKeyDown={(event) => onKeyDown(event, row, index)}
          >
            <ChosenText row={row} />
            <MoveButton isAtEnd={index === 0} onMove={() => move(row, index, -1)} row={row} to="up" />
            <MoveButton
              isAtEnd={index === inUse.length - 1}
              onMove={() => move(row, index, 1)}
              row={row}
              to="down"
            />
            <button
              aria-label={t("remove", { question: plainText(row.drawn.prompt) })}
              className="button bank-move"
              data-act="remove"
              onClick={() => remove(index)}
              type="button"
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}

function ChosenText({ row }: { readonly row: BankRow }) {
  const nameOf = useFacetNames();
  return (
    <span className="bank-chosen-text">
      <RichText text={row.drawn.prompt} />
      <small className="bank-note">
        {nameOf("kind", row.drawn.kind)} · {nameOf("topic", row.question.topic)}
      </small>
    </span>
  );
}

function MoveButton(props: {
  readonly row: BankRow;
  readonly to: "up" | "down";
  readonly isAtEnd: boolean;
  readonly onMove: () => void;
}) {
  const t = useTranslations("bank.selection");
  return (
    <button
      aria-disabled={props.isAtEnd}
      aria-label={t(props.to, { question: plainText(props.row.drawn.prompt) })}
      className="button bank-move"
      data-act={props.to === "up" ? "-1" : "1"}
      onClick={props.onMove}
      type="button"
    >
      {props.to === "up" ? "↑" : "↓"}
    </button>
  );
}

/** The browser drops the focus of an element that moves or goes: it is given to a button of the list again. */
function focusOn(list: HTMLElement | null, id: string, act: string) {
  list?.querySelector<HTMLElement>(`[data-item="${id}"] [data-act="${act}"]`)?.focus();
}
