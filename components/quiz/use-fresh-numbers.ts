import { useEffect, useEffectEvent, useState } from "react";
import { useLocale } from "use-intl/react";
import { readSeed } from "@/components/widget/shared-state";
import { loadFormulas } from "./late-formulas";
import { newSeed } from "./new-seed";
import type { QuestionPacket } from "./question-packet";

/**
 * The numbers of a question: those of the page's address (`?seed=`) where it names any, and new ones on request. What draws
 * them comes when first needed.
 */
export function useFreshNumbers(packet: QuestionPacket) {
  const locale = useLocale();
  const [drawn, setDrawn] = useState<Pick<QuestionPacket, "asked" | "seed">>(packet);
  const [state, setState] = useState<"ready" | "loading" | "failed">("ready");
  const { source, seed: firstSeed } = packet;

  const draw = async (seed: number) => {
    setState("loading");
    try {
      const [{ drawQuestion }] = await Promise.all([
        import("@/lib/quiz/fresh/draw-question"),
        loadFormulas().catch(() => null), // without it, formulas are read as their TeX
      ]);
      setDrawn({ asked: drawQuestion(source, seed, locale), seed });
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  const drawFromAddress = useEffectEvent(() => {
    const seed = readSeed(window.location.search);
    if (source.kind === "fresh" && seed !== null && seed !== firstSeed) void draw(seed);
  });
  useEffect(() => drawFromAddress(), []);

  return { drawn, state, drawAgain: () => draw(newSeed()) };
}
