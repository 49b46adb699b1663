/** What the card of every set of images says of the layout of its files, as `encodeDigitSet` writes them. */
export const LAYOUT_SECTION = `## Layout

All numbers are big-endian; the files that end in \`.gz\` have this layout once decompressed.

| offset | bytes | what |
|---|---|---|
| 0 | 4 | \`DGIT\` in ASCII |
| 4 | 4 | count, uint32 |
| 8 | 4 | side in pixels, uint32 |
| 12 | count | labels, uint8, 0 to 9 |
| 12 + count | count · side² | pixels, uint8, row by row, 0 = paper, 255 = ink |`;
