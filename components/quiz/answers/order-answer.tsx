"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { plainText, RichText } from "@/components/quiz/rich-text";
import { shownItems } from "@/lib/quiz/fresh/arrangement";
import type { AnswerProps } from "./answer-props";
import { moveItem } from "./move-item";

/** Things to put in order, by two buttons each or by the arrow keys on them. */
export function OrderAnswer({ question, answer, seed, problemId, onAnswer }: AnswerProps<"order">) {
  const t = useTranslations("quiz");
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const texts = new Map(question.items.map((item) => [item.id, item.text]));
  const order = answer?.items ?? shownItems(question, seed).map((item) => item.id);
  const textOf = (id: string) => plainText(texts.get(id) ?? id);

  const move = (index: number, by: -1 | 1) => {
    const id = order[index];
    const items = moveItem(order, index, by);
    if (id === undefined || items === order) return;
    onAnswer({ kind: "order", items });
    setSaid(t("order.moved", { item: textOf(id), position: index + by + 1, count: items.length }));
    requestAnimationFrame(() => focusMoved(list.current, id, by));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? -1 : 1);
  };

  return (
    <>
      <small className="question-help">{t("order.help")}</small>
      <ol aria-describedby={problemId} className="question-order" ref={list}>
        {order.map((id, index) => (
          <li data-item={id} key={id} onKeyDown={(event) => onKeyDown(event, index)}>
            <span className="question-order-text">
              <RichText text={texts.get(id) ?? id} />
            </span>
            <button
              aria-disabled={index === 0}
              aria-label={t("order.up", { item: textOf(id) })}
              className="button question-move"
              data-by="-1"
              onClick={() => move(index, -1)}
              type="button"
            >
              ↑
            </button>
            <button
              aria-disabled={index === order.length - 1}
              aria-label={t("order.down", { item: textOf(id) })}
              className="button question-move"
              data-by="1"
              onClick={() => move(index, 1)}
              type="button"
            >
              ↓
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

/** The browser drops the focus of an element that moves in the page: it goes back to the same button of the same item. */
function focusMoved(list: HTMLElement | null, id: string, by: number) {
  list?.querySelector<HTMLElement>(`[data-item="${id}"] [data-by="${by}"]`)?.focus();
}
