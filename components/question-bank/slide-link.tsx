"use client";

import { useLocale } from "use-intl/react";
import { slideAddress } from "@/components/quiz/slide-address";
import { useBank } from "./bank-context";

/** The way to the slide that a question is about; the chapter's name while it has no page. */
export function SlideLink({
  chapter,
  slide,
}: {
  readonly chapter: string;
  readonly slide: string | undefined;
}) {
  const locale = useLocale();
  const { titles } = useBank();
  const title = titles[`${chapter}/${slide}`];
  if (slide === undefined || title === undefined) return titles[chapter] ?? chapter;
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return <a href={`${base}/${locale}/${slideAddress({ chapter, slide })}`}>{title}</a>;
}
