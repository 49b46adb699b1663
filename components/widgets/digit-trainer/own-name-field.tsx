"use client";

import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { changeOwnNames } from "./own-images-store";
import { MOST_LETTERS, type NameProblem, nameProblem, withName } from "./own-names";
import { useOwnImages } from "./use-own-images";

/** Gives a class another name; one that can't be says why. Keyed by the class, it begins with the name that this has. */
export function OwnNameField({ label }: { readonly label: number }) {
  const t = useTranslations("digit-trainer.own.name");
  const id = useId();
  const { names } = useOwnImages();
  const [text, setText] = useState(names[label] ?? "");
  const [problem, setProblem] = useState<NameProblem | null>(null);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const found = nameProblem(names, label, text);
    setProblem(found);
    if (found === null) changeOwnNames(withName(names, label, text));
  };
  return (
    <form className="digit-trainer-own-name" onSubmit={rename}>
      <label htmlFor={id}>{t("label")}</label>
      <div>
        <input
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem !== null}
          autoComplete="off"
          className="field"
          id={id}
          maxLength={MOST_LETTERS}
          onChange={(event) => setText(event.target.value)}
          type="text"
          value={text}
        />
        <button className="button" type="submit">
          {t("rename")}
        </button>
      </div>
      <p id={`${id}-problem`} role="alert">
        {problem ? t(`problem.${problem}`, { most: MOST_LETTERS }) : ""}
      </p>
    </form>
  );
}
