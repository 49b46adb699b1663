/** Gives the focus, once the page has changed, to what stands where a pressed button has gone. */
export function focusNext(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
