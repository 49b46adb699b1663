"use client";

import { useContext } from "react";
import { useTranslations } from "use-intl/react";
import { FASHION_CLASSES } from "@/lib/datasets/fashion/fashion-classes";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { ClassNamesContext } from "./class-names-context";

const DIGITS: readonly string[] = Array.from({ length: 10 }, (_, digit) => String(digit));

/** What the ten classes of a set are called, in the order of their labels; the reader may have named them. */
export function useClassNames(set: ImageSetId): readonly string[] {
  const t = useTranslations("image-sets");
  const own = useContext(ClassNamesContext);
  if (own) return own;
  return set === "digits" ? DIGITS : FASHION_CLASSES.map((name) => t(`fashion.${name}`));
}
