"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RichText } from "@/components/quiz/rich-text";
import { figurePlaces } from "@/lib/quiz/figure";
import type { AnswerProps } from "./answer-props";
import { PlaceContent, usePlaceName } from "./point-place";
import { movedPlace, placeRows } from "./point-places";

/** A figure to point at: one place is in the tab order, arrows walk, Enter or Space picks. */
export function PointAnswer({ question, answer, view, problemId, onAnswer }: AnswerProps<"point">) {
  const t = useTranslations("quiz");
  const { figure } = question;
  const [current, setCurrent] = useState(figurePlaces(figure)[0] ?? "");
  const table = useRef<HTMLTableElement>(null);
  const nameOf = usePlaceName(figure);
  const isRight = (place: string) => view.isSolutionShown && question.answer.includes(place);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = movedPlace(figure, current, event.key);
    if (place === null) return;
    event.preventDefault();
    setCurrent(place);
    table.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  };

  return (
    <figure className="question-figure" data-kind={figure.kind}>
      <figcaption>
        <RichText text={figure.caption} /> <small className="question-help">{t("point.help")}</small>
      </figcaption>
      <div className="question-figure-scroll">
        <table onKeyDown={onKeyDown} ref={table}>
          <tbody>
            {placeRows(figure).map((places) => (
              <tr key={places[0]}>
                {places.map((place) => (
                  <td key={place}>
                    <button
                      aria-describedby={problemId}
                      aria-label={nameOf(place)}
                      aria-pressed={answer?.place === place}
                      className="question-place"
                      data-mark={isRight(place) ? "right" : undefined}
                      data-place={place}
                      onClick={() => {
                        setCurrent(place);
                        onAnswer({ kind: "point", place });
                      }}
                      tabIndex={place === current ? 0 : -1}
                      type="button"
                    >
                      <PlaceContent figure={figure} place={place} />
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answer ? (
        <p className="question-picked">{t("point.picked", { place: nameOf(answer.place) })}</p>
      ) : null}
    </figure>
  );
}
