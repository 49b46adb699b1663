const POLYNOMIAL = 0xedb88320;

/** The checksum of one byte, for each of the 256. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  return sum;
});

/**
 * The checksum that zip archives keep of each file, in [0, 2³²).
 * @see ISO/IEC 13239:2002, annex A: CRC-32, bits in reverse order
 * @example crc32(new TextEncoder().encode("123456789")).toString(16) // "cbf43926"
 */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] as number); // 256 entries
  return (sum ^ 0xffffffff) >>> 0;
}
