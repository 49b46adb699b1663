"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { slideAddress } from "@/components/quiz/slide-address";
import type { QuestionBase } from "@/lib/quiz/question";

/** The slide that a question was written for and may speak of, in another tab so that nothing here is left; nothing for the others. */
export function AskedOn(props: {
  readonly chapter: string;
  readonly question: Pick<QuestionBase, "place" | "slide">;
}) {
  const { chapter, question } = props;
  const t = useTranslations("revision.session");
  const locale = useLocale();
  if (question.place !== "slide" || question.slide === undefined) return null;
  const address = `/${locale}/${slideAddress({ chapter, slide: question.slide })}`;
  return (
    <p className="revision-note">
      <a href={`${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}${address}`} rel="noopener" target="_blank">
        {t("slide")}
      </a>
    </p>
  );
}
