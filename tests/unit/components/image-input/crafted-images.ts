/** First bytes of image files, made by hand so that a test can say what is in them. */

/** A PNG up to the end of its header. @see RFC 2083, section 4.1.1 */
export function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 2, 0, 0, 0], 24);
  return bytes;
}

/** A JPEG with a JFIF segment, a comment of some length and a frame header. @see ITU-T T.81, annex B.2.2 */
export function jpegHead(width: number, height: number, commentBytes = 0): Uint8Array {
  const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const comment = [
    0xff,
    0xfe,
    (commentBytes + 2) >> 8,
    (commentBytes + 2) & 255,
    ...Array(commentBytes).fill(32),
  ];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = [0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Uint8Array.from([0xff, 0xd8, ...jfif, ...comment, ...frame]);
}

/** A GIF's screen descriptor. @see GIF89a, section 18 */
export function gifHead(width: number, height: number): Uint8Array {
  return Uint8Array.from([...ascii("GIF89a"), width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0]);
}

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
