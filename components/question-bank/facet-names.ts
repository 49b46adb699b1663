import { useTranslations } from "use-intl/react";
import type { FixedKind } from "@/lib/quiz/question";
import type { Topic } from "@/lib/quiz/topics";
import { useBank } from "./bank-context";
import type { Facet } from "./bank-facets.model";

/** What a value of a facet is called. */
export function useFacetNames(): (facet: Facet, value: string) => string {
  const t = useTranslations("bank");
  const quiz = useTranslations("quiz");
  const { titles } = useBank();
  return (facet, value) => {
    switch (facet) {
      case "chapter":
        return titles[value] ?? value;
      case "topic":
        return quiz(`topics.${value as Topic}`); // values are those of the bank's own questions
      case "kind":
        return t(`kinds.${value as FixedKind}`);
      case "difficulty":
        return t(`difficulties.${value as "1" | "2" | "3"}`);
      case "numbers":
        return t(`numbers.${value as "fresh" | "fixed"}`);
    }
  };
}
