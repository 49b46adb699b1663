import type { ReactNode } from "react";
import { SlideFrame } from "@/components/slides/slide-frame";
import { StepFrame, type StepSettings } from "@/components/slides/step-frame";
import { translator } from "@/lib/course/messages";
import type { ChapterContext } from "./chapter-context";

interface SlideProps {
  readonly id: string;
  readonly title: string;
  readonly seed?: string;
  readonly children: ReactNode;
}

interface StepProps {
  /** Filled in while compiling. */
  readonly index: number;
  readonly set?: StepSettings;
  readonly children: ReactNode;
}

/** The blocks that carry the skeleton of a chapter: slide, step, explanation, notes. */
export function slideBlocks(context: ChapterContext) {
  const t = translator(context.locale, "course");

  function Slide({ id, title, children }: SlideProps) {
    const number = context.slides.findIndex((slide) => slide.id === id) + 1;
    return (
      <SlideFrame id={id} number={number} title={title}>
        {children}
      </SlideFrame>
    );
  }

  function Step({ index, set, children }: StepProps) {
    if (set) context.stepSettings.push(set);
    return (
      <StepFrame index={index} settings={set ?? null} tryLabel={t("tryInDemo")}>
        {children}
      </StepFrame>
    );
  }

  function Explain({ children }: { readonly children: ReactNode }) {
    return context.mode === "read" ? <div className="explain">{children}</div> : null;
  }

  function Notes({ children }: { readonly children: ReactNode }) {
    return context.mode === "present" ? (
      <aside data-notes hidden>
        {children}
      </aside>
    ) : null;
  }

  return { Slide, Step, Explain, Notes };
}
