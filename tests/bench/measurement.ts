import type { Page } from "playwright";

/** One measured figure, as it is written to the file. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** How many runs the value is the median of (or the number of pages, where it is the largest of them). */
  readonly n: number;
}

/** What a figure must keep to. */
export interface Budget {
  readonly limit: number;
  readonly sense: "at-most" | "at-least";
}

/** Where the site is, and how to open it. */
export interface BenchSetting {
  /** For instance "http://localhost:41234". */
  readonly origin: string;
  /** Folder of the built site. */
  readonly siteFolder: string;
  /** Median figures are taken over this many runs. */
  readonly runs: number;
  /** How long what must not leak is used for. */
  readonly minutes: number;
  /**
   * Opens a new, empty page in a browser context of its own (nothing cached, nothing stored), hands it over, and
   * closes the context afterwards.
   */
  readonly withFreshPage: <T>(use: (page: Page) => Promise<T>) => Promise<T>;
  /**
   * Opens an empty page of the site with a rival's code in it, for measuring side by side: out of reach of the site's content policy,
   * and in a browser whose GPU is imitated by the processor, since TensorFlow.js as it comes trains convolutions nowhere else.
   * @param file - in `tests/bench/rivals`, without its extension; its exports are `rival` in the page
   */
  readonly withRival: <T>(file: string, use: (page: Page) => Promise<T>) => Promise<T>;
}

/** One way of measuring, giving one or several figures. Add a file to `measurements/` and a line to `all.ts`. */
export interface Measurement {
  /** The keys it gives, each with its budget; null for a figure that is only reported. */
  readonly budgets: Readonly<Record<string, Budget | null>>;
  /** @throws Error that says why it can't be measured */
  readonly run: (setting: BenchSetting) => Promise<Readonly<Record<string, Figure>>>;
}
