/** How far below the screen a widget is already worth fetching. */
const MARGIN = "300px";

/**
 * Resolves when an element that matches is near the screen, or has the focus. Elements that come into the page later count
 * too: a page that React draws anew replaces those of before.
 */
export function whenInView(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) done();
      },
      { rootMargin: MARGIN },
    );
    const watch = () => {
      for (const element of document.querySelectorAll(selector)) near.observe(element);
    };
    const arrivals = new MutationObserver(watch);
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.closest(selector)) done();
    };
    function done() {
      near.disconnect();
      arrivals.disconnect();
      document.removeEventListener("focusin", onFocus);
      resolve();
    }
    watch();
    arrivals.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocus);
  });
}
