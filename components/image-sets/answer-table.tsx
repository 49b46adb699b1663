"use client";

import { useNumbers } from "@/components/i18n/use-numbers";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { useClassNames } from "./use-class-names";

/** What a network answers to one image. */
export interface AnswerColumn {
  readonly name: string;
  /** The ten probabilities; null while they aren't known. */
  readonly probabilities: ArrayLike<number> | null;
}

/** The probabilities of the ten classes for several images side by side; the greatest stands out, and so does the true class. */
export function AnswerTable(props: {
  readonly set: ImageSetId;
  readonly columns: readonly AnswerColumn[];
  readonly truth: number;
  readonly caption: string;
}) {
  const names = useClassNames(props.set);
  return (
    <table className="answer-table">
      <caption className="sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <td />
          {props.columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, index) => (
          <tr data-truth={index === props.truth || undefined} key={name}>
            <th scope="row">{name}</th>
            {props.columns.map(({ name: column, probabilities }) => (
              <Share index={index} key={column} probabilities={probabilities} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Share(props: { readonly index: number; readonly probabilities: AnswerColumn["probabilities"] }) {
  const numbers = useNumbers();
  const { index, probabilities } = props;
  if (!probabilities) return <td>–</td>;
  const share = probabilities[index] ?? 0;
  const isRead = share === Math.max(...Array.from(probabilities));
  return (
    <td data-read={isRead || undefined}>
      <i aria-hidden="true" style={{ width: `${100 * share}%` }} />
      <span>{numbers.percent(share, 1)}</span>
    </td>
  );
}
