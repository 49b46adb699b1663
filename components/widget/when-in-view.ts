/** How far below the screen a widget is already worth fetching. */
const MARGIN = "300px";

/**
 * Resolves when an element that matches is near the screen, has the focus, or lies in the element that the address points at: that
 * one is known while the page is still being parsed, half a second before it is on screen. Elements that come into the page later
 * count too: a page that React draws anew replaces those of before.
 */
export function whenInView(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const near = nearObserver(done);
    const watch = () => {
      if (targetOfAddress()?.querySelector(selector)) done();
      // Before the end of the document the page doesn't stand yet where its address points.
      else if (document.readyState !== "loading") {
        for (const element of document.querySelectorAll(selector)) near.observe(element);
      }
    };
    const arrivals = new MutationObserver(watch);
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.closest(selector)) done();
    };
    function done() {
      near.disconnect();
      arrivals.disconnect();
      document.removeEventListener("DOMContentLoaded", watch);
      document.removeEventListener("focusin", onFocus);
      resolve();
    }
    document.addEventListener("DOMContentLoaded", watch);
    document.addEventListener("focusin", onFocus);
    arrivals.observe(document.documentElement, { childList: true, subtree: true });
    watch();
  });
}

/**
 * Calls once when an element is near the screen or has the focus.
 * @returns gives the watch up
 */
export function whenElementNear(element: HTMLElement, isNear: () => void): () => void {
  const near = nearObserver(done);
  function stop() {
    near.disconnect();
    element.removeEventListener("focusin", done);
  }
  function done() {
    stop();
    isNear();
  }
  near.observe(element);
  element.addEventListener("focusin", done);
  return stop;
}

/** Calls when an element that it observes comes near the screen. */
function nearObserver(isNear: () => void): IntersectionObserver {
  return new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) isNear();
    },
    { rootMargin: MARGIN },
  );
}

/** The element named after the # of the address, if it is in the page. */
export function targetOfAddress(): HTMLElement | null {
  const { hash } = window.location;
  if (hash.length < 2) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
