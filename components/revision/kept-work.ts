/** What is under way in this tab, so that a page that is loaded again goes on with it. */

const KEYS = { exam: "course.exam", session: "course.session" } as const;
type Work = keyof typeof KEYS;

/** The text of what was under way; null if nothing was, or where storage is blocked. */
export function readWork(work: Work): string | null {
  try {
    return window.sessionStorage.getItem(KEYS[work]);
  } catch {
    return null;
  }
}

/** Keeps what is under way as it is now. @returns whether storage has taken it */
export function keepWork(work: Work, text: string): boolean {
  try {
    window.sessionStorage.setItem(KEYS[work], text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was under way. */
export function forgetWork(work: Work): void {
  try {
    window.sessionStorage.removeItem(KEYS[work]);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}
