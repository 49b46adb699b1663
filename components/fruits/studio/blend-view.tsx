"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Picture } from "@/components/plot/picture";

/** Pictures between two prompts, all from the same noise: the words are mixed, not the pixels. */
export function BlendView(props: {
  /** From the first prompt to the second; null where there is none yet. */
  readonly pictures: readonly (Float32Array | null)[];
  readonly side: number;
  readonly from: string;
  readonly to: string;
}) {
  const t = useTranslations("fruit-studio");
  const numbers = useNumbers();
  const { pictures, side, from, to } = props;
  return (
    <ol className="fruit-studio-blend">
      {pictures.map((values, index) => {
        const share = index / (pictures.length - 1);
        const percent = numbers.percent(share, 0);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a picture is
          <li key={index}>
            <Picture label={t("blend.label", { percent, from, to })} side={side} values={values} />
            <span aria-hidden="true">{index === 0 ? from : share === 1 ? to : percent}</span>
          </li>
        );
      })}
    </ol>
  );
}
