import { COLOURS, type ColourId, FRUITS, type FruitId, type Prompt } from "./fruit-names";

/** A fruit's French noun, its gender being feminine for all six, and whether it is plural. */
const FRENCH_FRUITS: Record<FruitId, { word: string; plural: boolean }> = {
  apple: { word: "pomme", plural: false },
  banana: { word: "banane", plural: false },
  pear: { word: "poire", plural: false },
  orange: { word: "orange", plural: false },
  strawberry: { word: "fraise", plural: false },
  cherries: { word: "cerises", plural: true },
};

/** A colour's French adjective: alone, agreeing with a fruit, agreeing with several. */
const FRENCH_COLOURS: Record<ColourId, readonly [string, string, string]> = {
  red: ["rouge", "rouge", "rouges"],
  green: ["vert", "verte", "vertes"],
  yellow: ["jaune", "jaune", "jaunes"],
  // The name of a fruit used as an adjective doesn't agree.
  orange: ["orange", "orange", "orange"],
  blue: ["bleu", "bleue", "bleues"],
  violet: ["violet", "violette", "violettes"],
};

/** Other ways to say a fruit or a colour, without accents. */
const OTHER_FORMS: Record<FruitId | ColourId, readonly string[]> = {
  apple: ["apples", "pommes"],
  banana: ["bananas", "bananes"],
  pear: ["pears", "poires"],
  orange: ["oranges"],
  strawberry: ["strawberries", "fraises"],
  cherries: ["cherry", "cerise"],
  red: ["rouges"],
  green: ["verts"],
  yellow: ["jaunes"],
  blue: ["bleus"],
  violet: ["violets", "purple"],
};

/** What a word can mean; "orange" can mean both. */
export interface WordMeaning {
  fruit: FruitId | null;
  colour: ColourId | null;
}

/** Every word that is understood, in lower case without accents. */
export const VOCABULARY: ReadonlyMap<string, WordMeaning> = buildVocabulary();

function buildVocabulary(): Map<string, WordMeaning> {
  const words = new Map<string, WordMeaning>();
  const add = (word: string, part: Partial<WordMeaning>) =>
    words.set(word, { fruit: null, colour: null, ...words.get(word), ...part });
  for (const fruit of FRUITS) {
    for (const word of [fruit, FRENCH_FRUITS[fruit].word, ...OTHER_FORMS[fruit]]) add(word, { fruit });
  }
  for (const colour of COLOURS) {
    for (const word of [colour, ...FRENCH_COLOURS[colour], ...OTHER_FORMS[colour]]) add(word, { colour });
  }
  for (const word of ["orangee", "orangees"]) add(word, { colour: "orange" });
  return words;
}

/** Words that say nothing about fruit or colour. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    "un une des le la les l du de d deux paire couleur couleurs fruit fruits et avec " +
    "a an the some of two pair colour color coloured colored and with"
  ).split(" "),
);

/**
 * Other fruits and colours, in lower case without accents. The model doesn't know them, and none is
 * a misspelling: « noire » isn't « poire ».
 */
export const ELSEWHERE: ReadonlySet<string> = new Set(
  (
    "citron citrons lemon lemons lime peche peches peach peaches prune prunes plum plums ananas pineapple " +
    "raisin raisins grape grapes kiwi kiwis melon melons mangue mango abricot apricot mure mures framboise " +
    "raspberry cassis figue fig figs coing rose roses pink noir noire noirs noires black blanc blanche " +
    "white gris grise grey gray brun brune brown marron beige dore doree gold golden"
  ).split(" "),
);

/**
 * Says a prompt in a language, the adjective agreeing: « banane verte », « cerises violettes »,
 * "green banana". A word that was left out is left out; a prompt without words is "".
 */
export function promptWords(prompt: Prompt, locale: "fr" | "en"): string {
  const { fruit, colour } = prompt;
  if (locale === "en") return [colour, fruit].filter((word) => word !== null).join(" ");
  const noun = fruit === null ? null : FRENCH_FRUITS[fruit];
  const form = noun === null ? 0 : noun.plural ? 2 : 1;
  const adjective = colour === null ? null : FRENCH_COLOURS[colour][form];
  return [noun?.word ?? null, adjective].filter((word) => word !== null).join(" ");
}
