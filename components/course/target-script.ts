/**
 * Runs in the head of every page. Whoever follows a link to a place in a page sees that place first: without it the browser draws the
 * top of a long page while the rest still comes, works for nothing, and jumps.
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-expect (browsers without it draw as they always did)
 */
export const TARGET_SCRIPT = `if(location.hash.length>1){var l=document.createElement("link");l.rel="expect";l.href=location.hash;l.setAttribute("blocking","render");document.head.append(l)}`;
