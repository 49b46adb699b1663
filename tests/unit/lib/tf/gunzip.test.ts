import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gunzipped } from "@/lib/tf/gunzip";

const bytes = Uint8Array.from([68, 71, 73, 84, 0, 1, 2, 3]);

describe("gunzipped", () => {
  it("unpacks a gzip file", async () => {
    expect(await gunzipped(Uint8Array.from(gzipSync(bytes)))).toEqual(bytes);
  });

  it("leaves bytes alone that the host has already unpacked, and no bytes at all", async () => {
    expect(await gunzipped(bytes)).toEqual(bytes);
    expect(await gunzipped(new Uint8Array())).toEqual(new Uint8Array());
  });

  it("rejects a gzip file that was cut short", async () => {
    await expect(gunzipped(Uint8Array.from(gzipSync(bytes)).slice(0, 14))).rejects.toThrow();
  });
});
