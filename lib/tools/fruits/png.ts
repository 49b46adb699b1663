/** Pictures as PNG files. */

import { crc32, deflateSync } from "node:zlib";

/**
 * A PNG file.
 * @param rgb - `[height, width, 3]`, from 0 to 255
 * @see Portable Network Graphics, third edition, https://www.w3.org/TR/png-3/
 */
export function pngFile(width: number, height: number, rgb: Uint8Array): Uint8Array {
  const rowBytes = 3 * width;
  const lines = Buffer.alloc(height * (rowBytes + 1));
  // Each line begins with the number of its filter, 0 for none.
  for (let row = 0; row < height; row++)
    lines.set(rgb.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a colour, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
