const GZIP_MAGIC = [0x1f, 0x8b] as const;

/**
 * The unpacked bytes of a gzip file; other bytes come back as they are, since some hosts send `.gz` files already unpacked.
 * @throws TypeError if the file begins like gzip but is broken
 */
export async function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== GZIP_MAGIC[0] || bytes[1] !== GZIP_MAGIC[1]) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
