/** `npm run train -- <recipe> [--seed N] [--steps N] …`: makes a shipped data set or model again, from scratch. */

import { parseArgs } from "node:util";
import type { Recipe, RecipeOptions } from "@/lib/tools/train-recipe";

const loadDigits = async () => (await import("@/lib/tools/digits/digits-classifier")).digitsClassifier;
const loadFashion = async () => (await import("@/lib/tools/fashion/fashion-classifier")).fashionClassifier;
const loadTraining = async () => (await import("@/lib/tools/classifier/train-classifier")).trainShipped;
const loadRequantise = async () => (await import("@/lib/tools/classifier/requantise")).requantise;

// Each recipe is loaded when it is run: TensorFlow.js takes seconds to load, a wrong word on the command line shouldn't.
const RECIPES: Readonly<Record<string, Recipe>> = {
  "digits-data": {
    about: "writes public/data/digits: the test images of MNIST, a sample of them, and images to train on",
    run: async (options) => (await import("@/lib/tools/mnist/write-digits-data")).writeDigitsData(options),
  },
  digits: {
    about: "trains the reader of handwritten digits into public/models/digits",
    run: async (options) => (await loadTraining())(await loadDigits(), options),
  },
  "digits-weights": {
    about: "chooses again in how many bits the weights of public/models/digits ship, without training",
    run: async (options) => (await loadRequantise())(await loadDigits(), options),
  },
  "fashion-data": {
    about: "writes public/data/fashion: images of clothes to test, a sample of them, and images to train on",
    run: async (options) =>
      (await import("@/lib/tools/fashion/write-fashion-data")).writeFashionData(options),
  },
  fashion: {
    about: "trains the reader of clothes into public/models/fashion",
    run: async (options) => (await loadTraining())(await loadFashion(), options),
  },
  "fashion-weights": {
    about: "chooses again in how many bits the weights of public/models/fashion ship, without training",
    run: async (options) => (await loadRequantise())(await loadFashion(), options),
  },
  architectures: {
    about:
      "trains the five networks that a slide compares into lib/nn/networks/architectures.json; two minutes",
    run: async (options) =>
      (await import("@/lib/tools/architectures/measure-architectures")).measureArchitectures(options),
  },
  fruits: {
    about: "trains the network that draws fruits from words, or goes on with it; about an hour and a half",
    run: async (options) => (await import("@/lib/tools/fruits/train-fruits")).trainFruits(options),
  },
  "fruits-weights": {
    about: "writes public/models/fruits from the last checkpoint of a run, finished or not",
    run: async (options) => (await import("@/lib/tools/fruits/ship-fruits")).shipFruits(options),
  },
  "fruits-judged": {
    about:
      "has the judge examine public/models/fruits on 720 pictures and writes it on the card; half an hour",
    run: async (options) => (await import("@/lib/tools/fruits/judge-shipped")).judgeShipped(options),
  },
  "fruits-judge": {
    about: "trains the judge of fruit pictures into .cache and measures it on fresh pictures",
    run: async (options) => {
      await (await import("@/lib/tools/fruits/judge-recipes")).trainAndMeasureJudge(options);
    },
  },
};

const USAGE = [
  "npm run train -- <recipe> [--seed N] [--steps N]",
  ...Object.entries(RECIPES).map(([name, { about }]) => `  ${name.padEnd(15)} ${about}`),
  "  --seed N       seed of everything random (each recipe's own by default)",
  "  --steps N      stop after N steps, to try a recipe out; the result goes to .cache/, not to public/",
  "  --images N     learn from N images (fruits)",
  "  --fresh        start over instead of going on with a run that was stopped (fruits)",
].join("\n");

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string" },
      steps: { type: "string" },
      images: { type: "string" },
      fresh: { type: "boolean" },
    },
  });
  const [name] = positionals;
  const recipe = name !== undefined && Object.hasOwn(RECIPES, name) ? RECIPES[name] : undefined;
  if (recipe === undefined || positionals.length > 1) {
    console.error(name === undefined ? USAGE : `"${positionals.join(" ")}" isn't one recipe.\n${USAGE}`);
    return 1;
  }
  const seed = wholeNumber("--seed", values.seed, 0);
  const steps = wholeNumber("--steps", values.steps, 1);
  const images = wholeNumber("--images", values.images, 1);
  const options: RecipeOptions = {
    ...(seed === undefined ? {} : { seed }),
    ...(steps === undefined ? {} : { steps }),
    ...(images === undefined ? {} : { images }),
    ...(values.fresh === undefined ? {} : { isFresh: values.fresh }),
  };
  await recipe.run(options);
  return 0;
}

function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(value) || value < least) {
    throw new Error(`${option} takes a whole number from ${least} on, got "${text}"`);
  }
  return value;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
