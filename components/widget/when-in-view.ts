/** How far below the screen a widget is already worth fetching. */
const MARGIN = "300px";

/** Resolves when an element that matches is near the screen, or has the focus. */
export function whenInView(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) done();
      },
      { rootMargin: MARGIN },
    );
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.closest(selector)) done();
    };
    function done() {
      observer.disconnect();
      document.removeEventListener("focusin", onFocus);
      resolve();
    }
    for (const element of document.querySelectorAll(selector)) observer.observe(element);
    document.addEventListener("focusin", onFocus);
  });
}
