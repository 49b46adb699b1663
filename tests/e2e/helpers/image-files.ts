/** Files that a reader may choose, made by hand so that a test can say what is in them. */

import { crc32, deflateSync } from "node:zlib";

/** A file for `setInputFiles`. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * A grey PNG of 8 bits a pixel. @see RFC 2083
 * @param grey - from 0 to 255, of the pixel in that row and column
 */
export function greyPng(
  name: string,
  size: { readonly width: number; readonly height: number },
  grey: (row: number, column: number) => number,
): ChosenFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Array.from({ length: size.height }, (_, row) => [
    0,
    ...Array.from({ length: size.width }, (_, column) => grey(row, column)),
  ]);
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Uint8Array.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { name, mimeType: "image/png", buffer };
}

/** A file with a name and a type that its content needn't match. */
export function fileOf(name: string, mimeType: string, content: string | Uint8Array): ChosenFile {
  return { name, mimeType, buffer: Buffer.from(content) };
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
