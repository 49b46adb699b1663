import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdxError, parseIdx } from "@/lib/datasets/idx";

function idxBytes(axes: readonly number[], values: Uint8Array, type = 8): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * axes.length + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(2, type);
  view.setUint8(3, axes.length);
  axes.forEach((size, axis) => {
    view.setUint32(4 + 4 * axis, size);
  });
  bytes.set(values, 4 + 4 * axes.length);
  return bytes;
}

describe("parseIdx", () => {
  it("gives back the axes and the values that were written", () => {
    const axes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(axes, fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (sizes, stream) => {
        const count = sizes.reduce((product, size) => product * size, 1);
        const values = Uint8Array.from([...stream.take(count)]);
        expect(parseIdx(idxBytes(sizes, values))).toEqual({ axes: sizes, values });
      }),
    );
  });

  it("reads a view that doesn't start at its buffer's first byte", () => {
    const shifted = new Uint8Array(20);
    shifted.set(idxBytes([3], Uint8Array.of(7, 8, 9)), 5);
    expect([...parseIdx(shifted.subarray(5, 16)).values]).toEqual([7, 8, 9]);
  });

  it.each([
    ["has no header", new Uint8Array(3), "at least 4 bytes, this one has 3"],
    ["doesn't start with two zero bytes", Uint8Array.of(1, 0, 8, 1), "two zero bytes"],
    ["holds another type", idxBytes([0], new Uint8Array(0), 0x0d), "type 13"],
    ["has no axis", Uint8Array.of(0, 0, 8, 0), "at least 1 axis"],
    ["ends within its axes", Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 1), "a header of 16 bytes, the file has 8"],
    ["is cut short", idxBytes([2, 3], new Uint8Array(5)), "axes 2×3 need 6 values, the file has 5"],
    ["is too long", idxBytes([2], new Uint8Array(3)), "axes 2 need 2 values, the file has 3"],
    ["claims huge axes", idxBytes([0xffffffff, 0xffffffff], new Uint8Array(1)), "the file has 1"],
  ])("refuses a file that %s", (_, bytes, message) => {
    expect(() => parseIdx(bytes)).toThrow(IdxError);
    expect(() => parseIdx(bytes)).toThrow(message);
  });
});
