import { targetOfAddress } from "./when-in-view";

/** How far from the screen a demo or a question is put in its place: before `when-in-view` has its code fetched, and before it is seen. */
const MARGIN = "800px";
/** How long after the page has loaded the others follow, in milliseconds; each when the browser has nothing else to do. */
const PATIENCE_MS = 2000;
const SHELF = "template[data-shelved]";

/** The comment by which React knows a part of a page that has yet to be revealed; it leaves there what goes on once it is. */
type Boundary = Comment & { _reactRetry?: () => void };

/**
 * Puts demos and questions that `lib/tools/site/shelve-demos.ts` has put on a shelf in their places, each as it comes near the screen, lies in the
 * element that the address points at, or is about to be printed; the others one by one once the page has come to rest, so that whoever
 * searches the page or has it read aloud finds them. To be called once, by the script of the page.
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
  const all = () => slotsIn(document);
  const watch = () => {
    for (const slot of all()) near.observe(slot);
  };
  const unshelveWhileIdle = () => {
    const [slot] = all();
    if (slot === undefined) return;
    unshelve(slot);
    later(unshelveWhileIdle);
  };
  const rest = () => setTimeout(unshelveWhileIdle, PATIENCE_MS);
  if (document.readyState === "complete") rest();
  else window.addEventListener("load", rest, { once: true });
  const unshelveTarget = () => {
    const target = targetOfAddress();
    for (const slot of target ? slotsIn(target) : []) unshelve(slot);
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

/** The slots of a part of the page whose content is on a shelf. */
function slotsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll(SHELF)].flatMap(({ parentElement }) => parentElement ?? []);
}

/** Does something once the browser has nothing better to do. */
function later(action: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(action, { timeout: 1000 });
  else setTimeout(action, 200);
}

/** Puts the content of a slot in its place, if it is on its shelf and wholly there. */
function unshelve(slot: Element): void {
  const shelf = slot.querySelector<HTMLTemplateElement>(`:scope > ${SHELF}`);
  const boundary = shelf?.previousSibling as Boundary | null | undefined;
  // A shelf with nothing after it is still being parsed.
  if (!shelf?.nextSibling || boundary?.nodeType !== Node.COMMENT_NODE) return;
  shelf.replaceWith(shelf.content);
  boundary.data = "$";
  boundary._reactRetry?.();
}
