"use client";

import { useSyncExternalStore } from "react";
import { countSeen, NO_PROGRESS } from "@/lib/course/progress";
import { readProgress, subscribeProgress } from "./progress-store";

/** How many slides of a chapter the reader has seen. */
export function ChapterProgress(props: {
  readonly chapter: string;
  readonly slides: readonly string[];
  /** `seen` holds "{seen}" where the count goes. */
  readonly texts: { readonly notStarted: string; readonly seen: string };
}) {
  const progress = useSyncExternalStore(subscribeProgress, readProgress, () => NO_PROGRESS);
  const seen = countSeen(progress, props.chapter, props.slides);
  if (seen === 0) return <span>{props.texts.notStarted}</span>;
  return (
    <span className="chapter-progress">
      <progress aria-hidden="true" max={props.slides.length} value={seen} />
      {props.texts.seen.replace("{seen}", String(seen))}
    </span>
  );
}
