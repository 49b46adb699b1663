import { targetOfAddress } from "./when-in-view";

/** How far from the screen a demo or a question is put in its place: before `when-in-view` has its code fetched, and before it is seen. */
const MARGIN = "800px";
const SHELF = "template[data-shelved]";

/** The comment by which React knows a part of a page that has yet to be revealed; it leaves there what goes on once it is. */
type Boundary = Comment & { _reactRetry?: () => void };

/**
 * Puts demos and questions that `lib/tools/site/shelve-demos.ts` has put on a shelf in their places, each as it comes near the screen or
 * lies in the element that the address points at; all of them when the page is searched or printed. Not when the page has come to rest:
 * the browser looks for fields to fill in each time that some have come, and lays out every slide that has one, in tasks of 100 to 200 ms.
 * To be called once, by the script of the page.
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
  window.addEventListener("hashchange", unshelveTarget);
  const unshelveAll = () => {
    for (const slot of all()) unshelve(slot);
  };
  window.addEventListener("beforeprint", unshelveAll);
  window.addEventListener("keydown", (event) => {
    if (isSearch(event)) unshelveAll();
  });
  whileParsing((isWhole) => {
    unshelveTarget();
    if (isWhole) watch();
    return isWhole;
  });
}

/**
 * Looks each time that more of the page has been parsed, and once when it is whole: the slide that the address points at may be there long
 * before the end of the page.
 * @param look - says whether it has seen enough; called at once if the page is whole already
 */
export function whileParsing(look: (isWhole: boolean) => boolean): void {
  if (document.readyState !== "loading") {
    look(true);
    return;
  }
  const stop = () => {
    arrivals.disconnect();
    document.removeEventListener("DOMContentLoaded", end);
  };
  const end = () => {
    stop();
    look(true);
  };
  const arrivals = new MutationObserver(() => {
    if (look(false)) stop();
  });
  arrivals.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", end);
}

/** Puts what the element that the address points at has on its shelves in its place, as far as it is parsed. */
export function unshelveTarget(): void {
  const target = targetOfAddress();
  for (const slot of target ? slotsIn(target) : []) unshelve(slot);
}

/** Has this page such a demo, in its place or on the shelf? */
export function isDemoOnPage(id: string): boolean {
  return document.querySelector(demo(id)) !== null || shelfOf(id) !== undefined;
}

/** A demo of this page, put in its place if it was on the shelf; null where the page has none of that name. */
export function demoInPlace(id: string): HTMLElement | null {
  const slot = shelfOf(id)?.parentElement;
  if (slot) unshelve(slot);
  return document.querySelector<HTMLElement>(demo(id));
}

const demo = (id: string) => `[data-widget-id="${id}"]`;

function shelfOf(id: string): HTMLTemplateElement | undefined {
  const shelves = [...document.querySelectorAll<HTMLTemplateElement>(SHELF)];
  return shelves.find(({ content }) => content.querySelector(demo(id)));
}

/** The slots of a part of the page whose content is on a shelf. */
function slotsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll(SHELF)].flatMap(({ parentElement }) => parentElement ?? []);
}

/** Is it the key by which a browser searches the page? */
function isSearch({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === "F3" || ((ctrlKey || metaKey) && key.toLowerCase() === "f");
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
