/** Which slides a reader has seen, by chapter: pure, and checked when it comes back from storage. */

export interface Progress {
  readonly version: 1;
  /** Ids of the slides seen, by chapter. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
}

export const NO_PROGRESS: Progress = { version: 1, seen: {} };

/** Progress with one more slide seen; the same object where it was seen already. */
export function markSeen(progress: Progress, chapter: string, slide: string): Progress {
  const before = Object.hasOwn(progress.seen, chapter) ? (progress.seen[chapter] ?? []) : [];
  if (before.includes(slide)) return progress;
  return { ...progress, seen: { ...progress.seen, [chapter]: [...before, slide] } };
}

/** How many of these slides have been seen; slides that no longer exist don't count. */
export function countSeen(progress: Progress, chapter: string, slides: readonly string[]): number {
  const seen = new Set(progress.seen[chapter] ?? []);
  return slides.filter((slide) => seen.has(slide)).length;
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Reads what was stored; anything that is no progress of this version counts as none. */
export function parseProgress(text: string | null): Progress {
  if (!text) return NO_PROGRESS;
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("version" in data) || !("seen" in data))
      return NO_PROGRESS;
    const { version, seen } = data;
    if (version !== 1 || typeof seen !== "object" || seen === null) return NO_PROGRESS;
    return {
      version: 1,
      seen: Object.fromEntries(Object.entries(seen).filter(([, ids]) => isStringArray(ids))),
    };
  } catch {
    return NO_PROGRESS;
  }
}
