"use client";

import { useTranslations } from "use-intl/react";
import { PlaceContent } from "@/components/quiz/answers/point-place";
import { RichText } from "@/components/quiz/rich-text";
import { cellPlace, type Figure, figurePlaces, type GridFigure } from "@/lib/quiz/figure";
import { placeLetters } from "./paper.model";

/** A figure to point at: its places have letters, or rows and columns, to write down. */
export function PaperFigure({ figure }: { readonly figure: Figure }) {
  const t = useTranslations("bank.paper");
  return (
    <figure className="paper-figure" data-kind={figure.kind}>
      <figcaption>
        <RichText text={figure.caption} />
      </figcaption>
      {figure.kind === "grid" ? <Grid figure={figure} /> : <Lettered figure={figure} />}
      <p className="paper-blank">
        {figure.kind === "grid" ? (
          <>
            {t("row")} <span className="paper-line" /> {t("column")} <span className="paper-line" />
          </>
        ) : (
          <>
            {t("answer")} <span className="paper-line" />
          </>
        )}
      </p>
    </figure>
  );
}

function Lettered({ figure }: { readonly figure: Exclude<Figure, GridFigure> }) {
  const letters = placeLetters(figure);
  return (
    <ul className="paper-places">
      {figurePlaces(figure).map((place, index) => (
        <li key={place}>
          {letters ? <strong>{letters[index]}</strong> : null}
          <PlaceContent figure={figure} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Grid({ figure }: { readonly figure: GridFigure }) {
  const rows = Array.from({ length: figure.rows }, (_, row) => row);
  const columns = Array.from({ length: figure.columns }, (_, column) => column);
  return (
    <table className="paper-grid" style={{ "--columns": figure.columns } as React.CSSProperties}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row + 1}</th>
            {columns.map((column) => (
              <td key={column}>
                <PlaceContent figure={figure} place={cellPlace(row, column)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
