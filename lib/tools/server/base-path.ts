const SHAPE = /^(?:\/[\w~.-]+)+$/;

/**
 * The path under which the site is served, as Next wants it: "" for the root, else "/cours" without a slash at the end.
 * @param value - what the environment says, for instance "/cours", "cours/" or undefined
 * @throws RangeError if it isn't a path
 */
export function parseBasePath(value: string | undefined): string {
  const bare = (value ?? "").trim().replace(/^\/+|\/+$/g, "");
  if (bare === "") return "";
  const path = `/${bare}`;
  if (!SHAPE.test(path) || /\/\.{1,2}(?:\/|$)/.test(path)) {
    throw new RangeError(`BASE_PATH is "${value}": expected a path such as "/cours"`);
  }
  return path;
}
