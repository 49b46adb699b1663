"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { CERTAINTIES, type Certainty } from "@/lib/quiz/answering/certainty";

/** How sure the learner is: three levels, none of them chosen at first. */
export function CertaintyChoice(props: {
  readonly certainty: Certainty | null;
  readonly onChange: (certainty: Certainty) => void;
}) {
  const t = useTranslations("quiz.certainty");
  const name = useId();
  // A choice that no script takes note of would be lost.
  const isAlive = useIsAlive();
  return (
    <fieldset className="segmented question-certainty" disabled={!isAlive}>
      <legend>{t("label")}</legend>
      <div>
        {CERTAINTIES.map((certainty) => (
          <label key={certainty}>
            <input
              checked={props.certainty === certainty}
              name={name}
              onChange={() => props.onChange(certainty)}
              type="radio"
            />
            <span>{t(certainty)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
