import { targetOfAddress } from "./when-in-view";

/** How far from the screen a demo is put in its place: before `when-in-view` has its code fetched, and before it is seen. */
const MARGIN = "800px";
const SHELF = "template[data-shelved]";

/** The comment by which React knows a part of a page that has yet to be revealed; it leaves there what goes on once it is. */
type Boundary = Comment & { _reactRetry?: () => void };

/**
 * Puts demos that `lib/tools/site/shelve-demos.ts` has put on a shelf in their places, each as it comes near the screen, lies in the
 * element that the address points at, or is about to be printed. To be called once, by the script of the page.
 */
export function unshelveDemosInTime(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        unshelve(target);
      }
    },
    { rootMargin: MARGIN },
  );
  const all = () => document.querySelectorAll(`[data-widget-slot]:has(> ${SHELF})`);
  const watch = () => {
    for (const slot of all()) near.observe(slot);
  };
  const unshelveTarget = () => {
    for (const slot of targetOfAddress()?.querySelectorAll("[data-widget-slot]") ?? []) unshelve(slot);
  };
  window.addEventListener("hashchange", unshelveTarget);
  window.addEventListener("beforeprint", () => {
    for (const slot of all()) unshelve(slot);
  });
  if (document.readyState !== "loading") {
    unshelveTarget();
    watch();
    return;
  }
  // The slide that the address points at may be there long before the end of the page.
  const arrivals = new MutationObserver(unshelveTarget);
  arrivals.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    arrivals.disconnect();
    unshelveTarget();
    watch();
  });
}

/** Puts the demo of a slot in its place, if it is on its shelf and wholly there. */
function unshelve(slot: Element): void {
  const shelf = slot.querySelector<HTMLTemplateElement>(`:scope > ${SHELF}`);
  const boundary = shelf?.previousSibling as Boundary | null | undefined;
  // A shelf with nothing after it is still being parsed.
  if (!shelf?.nextSibling || !boundary) return;
  shelf.replaceWith(shelf.content);
  boundary.data = "$";
  boundary._reactRetry?.();
}
