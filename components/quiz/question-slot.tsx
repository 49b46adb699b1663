import { type ReactNode, Suspense } from "react";

/** The place of a question in a chapter: a part of its own to React, which may come to life after those on screen. */
export function QuestionSlot({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div data-question-slot={id}>
      <Suspense fallback={null}>{children}</Suspense>
    </div>
  );
}
