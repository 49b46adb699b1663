import { useSyncExternalStore } from "react";
import { type KeptProgress, readKeptProgress, subscribeKeptProgress } from "./kept-progress";

/** The learner's answers, followed as they change; null while the page is built and until it is alive. */
export function useKeptProgress(): KeptProgress | null {
  return useSyncExternalStore(subscribeKeptProgress, readKeptProgress, () => null);
}
