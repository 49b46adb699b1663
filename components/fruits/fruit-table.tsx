"use client";

import type { ReactNode } from "react";
import { useLocale } from "use-intl/react";
import { COLOURS, FRUITS, type FruitPair } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";

/** A table of all pairs: a row a fruit, a column a colour, and whatever its owner puts in each cell. */
export function FruitTable(props: {
  readonly caption: ReactNode;
  readonly className?: string;
  /** Id of a text that says more of the table. */
  readonly describedBy?: string;
  /** @param words - the pair in the reader's language */
  readonly cell: (pair: FruitPair, words: string) => ReactNode;
}) {
  const locale = useLocale();
  return (
    <table aria-describedby={props.describedBy} className={props.className}>
      {props.caption}
      <thead>
        <tr>
          <td />
          {COLOURS.map((colour) => (
            <th key={colour} scope="col">
              <span aria-hidden="true" className="fruit-swatch" data-colour={colour} />
              {promptWords({ fruit: null, colour }, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FRUITS.map((fruit) => (
          <tr key={fruit}>
            <th scope="row">{promptWords({ fruit, colour: null }, locale)}</th>
            {COLOURS.map((colour) => (
              <td key={colour}>{props.cell({ fruit, colour }, promptWords({ fruit, colour }, locale))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
