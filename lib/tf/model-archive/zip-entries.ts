/**
 * What is in a zip archive that anybody may have made: nothing is unpacked beyond what it announces, and what was damaged on the
 * way is found by its checksum.
 * @see PKWARE, ".ZIP File Format Specification" 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

import { Inflate } from "fflate";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import { crc32 } from "./crc32";

/** One file of an archive, still packed. */
export interface ZipEntry {
  /** With its folders, "/" between them. */
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isEncrypted: boolean;
  /** 0 for stored as it is, 8 for deflate. */
  readonly method: number;
  /** Once unpacked. */
  readonly sizeBytes: number;
  readonly checksum: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_ENTRY_BYTES = 46;
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** Packed bytes unpacked at once: at most a thousandfold comes out before it is counted. */
const SLICE_BYTES = 8192;

/** Whether bytes begin as an archive does, be it an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < DIRECTORY_END_BYTES) return false;
  const signature = viewOf(bytes).getUint32(0, true);
  return signature === LOCAL_HEADER || signature === DIRECTORY_END;
}

/**
 * The files of an archive, in the order of its directory.
 * @param archive - its name, for messages
 * @throws ModelFileError "damaged" if the directory is missing or points outside the archive
 */
export function zipEntries(bytes: Uint8Array, archive: string): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findDirectoryEnd(view, archive);
  try {
    let at = view.getUint32(end + 16, true);
    return Array.from({ length: view.getUint16(end + 10, true) }, () => {
      const entry = readEntry(bytes, view, at);
      at += DIRECTORY_ENTRY_BYTES + sumOf16Bits(view, at + 28, 3);
      return entry;
    });
  } catch (error) {
    // What a view throws when it is asked for bytes that aren't there.
    if (!(error instanceof RangeError)) throw error;
    throw damaged(archive, `its directory doesn't fit it: ${error.message}`);
  }
}

/**
 * The bytes of a file.
 * @throws ModelFileError "damaged" if they can't be unpacked, have another length than announced, or another checksum;
 * "malformed" if they are packed in a way that isn't read here
 */
export function unpackEntry(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const unpacked = new Uint8Array(entry.sizeBytes);
  let filled = 0;
  const add = (part: Uint8Array) => {
    if (filled + part.length > entry.sizeBytes) {
      throw damaged(entry.name, `more comes out than the ${entry.sizeBytes} bytes that it announces`);
    }
    unpacked.set(part, filled);
    filled += part.length;
  };
  if (entry.isEncrypted) throw malformed(entry.name, "needs a password");
  if (entry.method === STORED) add(entry.packed);
  else if (entry.method === DEFLATED) inflate(entry, add);
  else throw malformed(entry.name, `packed by method ${entry.method}; 0 (stored) and 8 (deflate) are read`);
  if (filled !== entry.sizeBytes) {
    throw damaged(entry.name, `${filled} of ${entry.sizeBytes} bytes come out`);
  }
  if (crc32(unpacked) !== entry.checksum) throw damaged(entry.name, "its checksum is another");
  return unpacked;
}

function inflate({ name, packed }: ZipEntry, add: (part: Uint8Array) => void): void {
  const stream = new Inflate(add);
  try {
    for (let start = 0; start < packed.length; start += SLICE_BYTES) {
      stream.push(packed.subarray(start, start + SLICE_BYTES), start + SLICE_BYTES >= packed.length);
    }
  } catch (error) {
    if (error instanceof ModelFileError) throw error;
    throw damaged(name, `it can't be unpacked (${error instanceof Error ? error.message : error})`);
  }
}

/** @throws RangeError if the archive ends before */
function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  requireSignature(view, at, DIRECTORY_ENTRY);
  const packedBytes = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  requireSignature(view, header, LOCAL_HEADER);
  const start = header + LOCAL_HEADER_BYTES + sumOf16Bits(view, header + 26, 2);
  if (start + packedBytes > bytes.length) {
    throw new RangeError(`${packedBytes} bytes from ${start} on in an archive of ${bytes.length}`);
  }
  const nameStart = at + DIRECTORY_ENTRY_BYTES;
  return {
    name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true))),
    packed: bytes.subarray(start, start + packedBytes),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    sizeBytes: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
  };
}

function requireSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError(`nothing of the kind at byte ${at}`);
}

/** Sum of 16-bit numbers in a row: the lengths of what follows a header. */
function sumOf16Bits(view: DataView, at: number, count: number): number {
  return Array.from({ length: count }, (_, index) => view.getUint16(at + 2 * index, true)).reduce(
    (a, b) => a + b,
  );
}

/** Where the end of the directory begins: it is the last thing in an archive but for a comment. */
function findDirectoryEnd(view: DataView, archive: string): number {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw damaged(archive, "its end is missing");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(file: string, rule: string): ModelFileError {
  return new ModelFileError({ reason: "damaged", file, rule });
}

function malformed(file: string, rule: string): ModelFileError {
  return new ModelFileError({ reason: "malformed", file, rule });
}
