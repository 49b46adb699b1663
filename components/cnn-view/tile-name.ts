/** Name of a map or unit on the page, the same on every level: `conv2:3`. */
export function tileName(layer: string, channel: number): string {
  return `${layer}:${channel}`;
}

/** Finds a tile of the overview. */
export function tileSelector(layer: string, channel: number): string {
  return `[data-tile="${tileName(layer, channel)}"]`;
}
