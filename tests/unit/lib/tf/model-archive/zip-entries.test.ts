import fc from "fast-check";
import { type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "@/lib/tf/model-archive/crc32";
import { isZip, unpackEntry, zipEntries } from "@/lib/tf/model-archive/zip-entries";
import { fileProblem } from "@/tests/unit/lib/tf/model-format/file-problem";

const MTIME = "2026-11-24T10:00:00Z";
const contents = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 }));
const zip = (files: Zippable) => zipSync(files, { mtime: MTIME });
const unzip = (bytes: Uint8Array) =>
  Object.fromEntries(zipEntries(bytes, "a.zip").map((entry) => [entry.name, unpackEntry(entry)]));

describe("the entries of a zip archive", () => {
  it("are those that were packed, deflated or stored, at any place in memory", () => {
    fc.assert(
      fc.property(contents, fc.constantFrom<0 | 9>(0, 9), fc.nat(7), (files, level, offset) => {
        const packed = zipSync(files, { mtime: MTIME, level });
        const memory = new Uint8Array(packed.length + offset);
        memory.set(packed, offset);
        const bytes = memory.subarray(offset);
        expect(isZip(bytes)).toBe(true);
        expect(unzip(bytes)).toEqual(Object.fromEntries(Object.entries(files)));
      }),
    );
  });

  it("are read behind a comment", () => {
    const bytes = zip({ a: Uint8Array.of(1, 2) });
    const comment = new TextEncoder().encode("made by hand");
    const commented = Uint8Array.from([...bytes, ...comment]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, comment.length, true);
    expect(unzip(commented)).toEqual({ a: Uint8Array.of(1, 2) });
  });

  it("stay packed beyond what they announce: a bomb is left alone as soon as that is passed", () => {
    const bomb = zip({ a: new Uint8Array(32 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(40_000);
    const announced = fileSize(bomb, 1000);
    const [entry] = zipEntries(announced, "a.zip");
    expect(entry?.sizeBytes).toBe(1000);
    expect(fileProblem(() => entry && unpackEntry(entry))).toEqual({
      reason: "damaged",
      file: "a",
      rule: "more comes out than the 1000 bytes that it announces",
    });
  });

  it("are refused when less comes out than they announce", () => {
    const bytes = fileSize(zip({ a: new Uint8Array(2000) }), 2001);
    expect(fileProblem(() => unzip(bytes))).toMatchObject({
      reason: "damaged",
      rule: "2000 of 2001 bytes come out",
    });
  });

  it("are refused when a byte of them was changed", () => {
    const bytes = zipSync(
      { a: Uint8Array.from({ length: 99 }, (_, index) => index) },
      { level: 0, mtime: MTIME },
    );
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    expect(fileProblem(() => unzip(bytes))).toEqual({
      reason: "damaged",
      file: "a",
      rule: "its checksum is another",
    });
  });

  it("are refused when they are encrypted, or packed by a method that isn't read", () => {
    const bytes = zip({ a: Uint8Array.of(1) });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint16(directory + 10, 12, true);
    expect(fileProblem(() => unzip(bytes))).toEqual({
      reason: "malformed",
      file: "a",
      rule: "packed by method 12; 0 (stored) and 8 (deflate) are read",
    });
    view.setUint16(directory + 8, 1, true);
    expect(fileProblem(() => unzip(bytes))).toMatchObject({ reason: "malformed", rule: "needs a password" });
  });

  it("are refused, and nothing else happens, when the archive was cut anywhere", () => {
    const bytes = zip({ a: Uint8Array.of(1, 2, 3), b: new Uint8Array(500) });
    for (let length = 0; length < bytes.length; length++) {
      expect(fileProblem(() => zipEntries(bytes.subarray(0, length), "a.zip"))).toMatchObject({
        reason: "damaged",
        file: "a.zip",
      });
    }
  });
});

describe("crc32", () => {
  it("is that of the standard's check value, and of nothing", () => {
    expect(crc32(new TextEncoder().encode("123456789")).toString(16)).toBe("cbf43926");
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

/** The same archive of one file, announcing another size. */
function fileSize(zipped: Uint8Array, sizeBytes: number): Uint8Array {
  const bytes = zipped.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, sizeBytes, true);
  return bytes;
}
