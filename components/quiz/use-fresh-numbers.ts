import { useState } from "react";
import { useLocale } from "use-intl/react";
import { loadFormulas } from "./late-formulas";
import type { QuestionPacket } from "./question-packet";

/** Seeds that a reader can say aloud. */
const SEEDS = 10_000;

/** The numbers of a question, and new ones on request; what draws them comes when first asked for. */
export function useFreshNumbers(packet: QuestionPacket) {
  const locale = useLocale();
  const [drawn, setDrawn] = useState<Pick<QuestionPacket, "asked" | "seed">>(packet);
  const [state, setState] = useState<"ready" | "loading" | "failed">("ready");

  const drawAgain = async () => {
    setState("loading");
    try {
      const [{ drawQuestion }] = await Promise.all([
        import("@/lib/quiz/fresh/draw-question"),
        loadFormulas().catch(() => null), // without it, formulas are read as their TeX
      ]);
      const seed = 1 + Math.floor(Math.random() * SEEDS);
      setDrawn({ asked: drawQuestion(packet.source, seed, locale), seed });
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return { drawn, state, drawAgain };
}
