"use client";

import { useNumbers } from "@/components/i18n/use-numbers";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { useClassNames } from "./use-class-names";

/** The probabilities of the ten classes as bars with their numbers; the greatest stands out, and so does the true class. */
export function AnswerBars(props: {
  readonly set: ImageSetId;
  readonly probabilities: ArrayLike<number> | null;
  readonly truth: number | null;
  /** What the bars tell. */
  readonly label: string;
}) {
  const names = useClassNames(props.set);
  const numbers = useNumbers();
  const shares = names.map((_, index) => props.probabilities?.[index] ?? 0);
  const read = props.probabilities ? shares.indexOf(Math.max(...shares)) : -1;
  return (
    <ul aria-label={props.label} className="answer-bars">
      {names.map((name, index) => {
        const share = shares[index] ?? 0;
        return (
          <li
            data-read={index === read || undefined}
            data-truth={index === props.truth || undefined}
            key={name}
          >
            <span>{name}</span>
            <i aria-hidden="true">
              <b style={{ width: `${100 * share}%` }} />
            </i>
            <span>{props.probabilities ? numbers.percent(share, 1) : "–"}</span>
          </li>
        );
      })}
    </ul>
  );
}
