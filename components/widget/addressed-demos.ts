declare global {
  /** The kinds of demos on each slide of the page, told in its head by `lib/tools/site/start-widgets-early.ts`; none on other pages. */
  var slideDemos: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Has the slide that the address points at, after # or `?slide=`, a demo of this kind? Known before the slide is parsed. */
export function isAddressed(kind: string): boolean {
  const { hash, search } = window.location;
  const slide = new URLSearchParams(search).get("slide") ?? hash.slice(1);
  return globalThis.slideDemos?.[slide]?.includes(kind) ?? false;
}
