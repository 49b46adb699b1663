import { useState } from "react";
import { changeSeen, readProgress } from "@/components/course/progress-store";
import { addEvents, type KeptProgress } from "@/components/quiz/kept-progress";
import type { BatchProblem } from "@/lib/quiz/progress/event-batch";
import { mergeSeen } from "@/lib/quiz/progress/progress-file";
import { type ImportOffer, readImport, sizeProblem } from "./progress-import.model";

/** What there is to say of a file of progress. */
export type ImportStage =
  | { readonly kind: "none" | "reading" | "added" | "unreadable" | "several" }
  | { readonly kind: "offer"; readonly offer: ImportOffer }
  | { readonly kind: "refused"; readonly problem: BatchProblem };

/** Looks at a file of progress, then adds it: nothing that is here is replaced. */
export function useProgressImport({ events }: KeptProgress) {
  const [news, setNews] = useState<ImportStage>({ kind: "none" });

  const read = async (file: File): Promise<ImportStage> => {
    const tooLarge = sizeProblem(file.size);
    if (tooLarge) return { kind: "refused", problem: tooLarge };
    try {
      const reading = readImport(await file.text(), events, readProgress().seen);
      return reading.ok
        ? { kind: "offer", offer: reading.offer }
        : { kind: "refused", problem: reading.problem };
    } catch {
      return { kind: "unreadable" }; // it was moved or deleted meanwhile, or may not be read
    }
  };
  const open = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) return setNews({ kind: "several" });
    setNews({ kind: "reading" });
    void read(file).then(setNews);
  };
  const add = (offer: ImportOffer) => {
    addEvents(offer.file.events);
    changeSeen((seen) => mergeSeen(seen, offer.file.seen));
    setNews({ kind: "added" });
  };
  return { news, open, add, cancel: () => setNews({ kind: "none" }) };
}
