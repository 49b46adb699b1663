"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { Standing } from "./contest";
import { type Contestant, contestantParams, STEPS } from "./contestants";
import { frequentErrors } from "./frequent-errors";

/** Errors listed for each. */
const LISTED = 4;

/** One of the two: what it is, where it stands, and what it takes for what. */
export function ContestantCard(props: {
  readonly who: Contestant;
  readonly data: ImageSetId;
  readonly standing: Standing;
}) {
  const { who, data, standing } = props;
  const t = useTranslations("handmade-features");
  const numbers = useNumbers();
  const names = useClassNames(data);
  const { test, status, step } = standing;
  const errors = test && status === "done" ? frequentErrors(test.confusion, LISTED) : [];
  return (
    <section aria-labelledby={`${who}-title`} className="handmade-card" data-who={who}>
      <h4 id={`${who}-title`}>{t(`who.${who}.name`)}</h4>
      <p>{t(`who.${who}.what`, { params: numbers.fixed(contestantParams(who), 0) })}</p>
      <p className="handmade-score">
        {test && test.done > 0 ? numbers.percent(test.correct / test.done, 2) : "–"}
        <small>
          {status === "learning" || status === "waiting"
            ? t(`status.${status}`, { step, steps: STEPS })
            : t(`status.${status}`, {
                count: test?.done ?? 0,
                seconds: numbers.fixed(standing.elapsedMs / 1000, 1),
              })}
        </small>
      </p>
      {errors.length > 0 ? (
        <>
          <p className="handmade-errors-title">{t("errors")}</p>
          <ul>
            {errors.map(({ truth, answer, count }) => (
              <li key={`${truth} ${answer}`}>
                {t("error", { truth: names[truth] ?? "", answer: names[answer] ?? "", count })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
