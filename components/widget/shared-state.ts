/** Demo states in an address: `?d.<widget-id>=<JSON>`. */

const PREFIX = "d.";
/** Longer addresses break in mail and chat programs. */
const MAX_STATE_CHARACTERS = 6000;

/** The states that an address brings, not checked yet. A broken one is kept as null so that the widget can say so. */
export function readSharedStates(search: string): Record<string, unknown> {
  const states: Record<string, unknown> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    if (!name.startsWith(PREFIX)) continue;
    states[name.slice(PREFIX.length)] = parse(text);
  }
  return states;
}

/** The random seed that an address forces with `?seed=`; null where it names none that is a whole number from 0. */
export function readSeed(search: string): number | null {
  const text = new URLSearchParams(search).get("seed");
  const seed = Number(text);
  return text && Number.isSafeInteger(seed) && seed >= 0 ? seed : null;
}

function parse(text: string): unknown {
  if (text.length > MAX_STATE_CHARACTERS) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An address with these demo states in place of those it had; everything else in it stays. */
export function withSharedStates(address: string, states: Readonly<Record<string, object>>): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (name.startsWith(PREFIX)) url.searchParams.delete(name);
  }
  for (const [id, state] of Object.entries(states)) {
    const text = JSON.stringify(state);
    if (text.length <= MAX_STATE_CHARACTERS) url.searchParams.set(PREFIX + id, text);
  }
  return url.toString();
}
