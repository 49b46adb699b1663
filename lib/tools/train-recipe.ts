/** What `npm run train` can make. */

export interface RecipeOptions {
  /** Seed of everything random; the recipe's own where left out. */
  readonly seed?: number;
  /** Number of training steps, for trying the recipe out; all of them where left out. */
  readonly steps?: number;
  /** Number of images to learn from, for recipes that draw theirs; the recipe's own where left out. */
  readonly images?: number;
  /** Starts over instead of going on with a run that was stopped. */
  readonly isFresh?: boolean;
}

export interface Recipe {
  /** One line for the list of recipes. */
  readonly about: string;
  readonly run: (options: RecipeOptions) => Promise<void>;
}
