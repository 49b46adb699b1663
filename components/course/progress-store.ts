import { markSeen, NO_PROGRESS, type Progress, parseProgress } from "@/lib/course/progress";

const PROGRESS_KEY = "course.progress";

let current: Progress | null = null;
const listeners = new Set<() => void>();

/** The reader's progress, read from storage once and again when another tab changes it. */
export function readProgress(): Progress {
  if (current) return current;
  try {
    current = parseProgress(window.localStorage.getItem(PROGRESS_KEY));
  } catch {
    current = NO_PROGRESS;
  }
  return current;
}

/** Notes that a slide was seen. With storage blocked it holds until the page is left. */
export function noteSeen(chapter: string, slide: string) {
  change((before) => markSeen(before, chapter, slide));
}

/** Changes which slides count as seen, such as by those of another device, or to none. */
export function changeSeen(next: (seen: Progress["seen"]) => Progress["seen"]) {
  change((before) => ({ ...before, seen: next(before.seen) }));
}

function change(next: (progress: Progress) => Progress) {
  const before = parseStored() ?? readProgress();
  const after = next(before);
  current = after;
  if (after === before) return;
  try {
    window.localStorage.setItem(PROGRESS_KEY, JSON.stringify(after));
  } catch {
    // Storage is blocked or full: nothing is lost but the memory of this visit.
  }
  for (const listener of listeners) listener();
}

/** What is stored at this moment, so that two tabs add to each other. */
function parseStored(): Progress | null {
  try {
    const text = window.localStorage.getItem(PROGRESS_KEY);
    return text ? parseProgress(text) : null;
  } catch {
    return null;
  }
}

/** Calls `listener` when the progress changes, here or in another tab. */
export function subscribeProgress(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== PROGRESS_KEY) return;
    current = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", onStorage);
  };
}
