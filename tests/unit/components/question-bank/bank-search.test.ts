import { describe, expect, it } from "vitest";
import { hasWords, searchText } from "@/components/question-bank/bank-search.model";
import { questionOf } from "./bank-samples";

const question = {
  ...questionOf("text"),
  prompt: "L’entrée passe par $K \\times K$ poids, puis par `Flatten` : 12 000 100 paramètres, un nœud.",
  solution: "Soit $12\\,000\\,100$ en tout, sans le côté ÇA.",
};

describe("looking for words", () => {
  it.each([
    "entree",
    "ENTRÉE",
    "parametres noeud",
    "l'entrée",
    "flatten",
    "12000100",
    "12 000 100",
    "ça cote",
    "",
    "   ",
  ])("finds “%s” whatever its accents, capitals and spaces", (words) => {
    expect(hasWords(searchText(question), words)).toBe(true);
  });

  it.each(["entrée zèbre", "1200", "sortie"].map((words) => [words]))("doesn't find “%s”", (words) => {
    const isThere = words === "1200"; // the beginning of a number is found
    expect(hasWords(searchText(question), words)).toBe(isThere);
  });
});
