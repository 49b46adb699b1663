import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkImage, MAX_MEGAPIXELS } from "@/components/image-input/image-check.model";
import { ascii, gifHead, jpegHead, pngHead } from "./crafted-images";

function check(head: Uint8Array, mediaType = "") {
  return checkImage(head, head.length, mediaType);
}

describe("an image file, judged by its first bytes,", () => {
  it("is taken with its format and sides", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }), (width, height) => {
        expect(check(pngHead(width, height))).toEqual({ ok: true, format: "png", width, height });
        expect(check(jpegHead(width, height))).toEqual({ ok: true, format: "jpg", width, height });
        expect(check(gifHead(width, height))).toEqual({ ok: true, format: "gif", width, height });
      }),
    );
  });

  it("is measured behind a long comment", () => {
    expect(check(jpegHead(640, 480, 30_000))).toEqual({ ok: true, format: "jpg", width: 640, height: 480 });
  });

  it("is judged by its bytes, not by the type the system claims", () => {
    expect(check(pngHead(8, 8), "text/plain").ok).toBe(true);
    expect(check(ascii("plain words"), "image/png")).toEqual({ ok: false, problem: { kind: "not-image" } });
  });

  it("is refused beyond 40 megapixels, with the numbers", () => {
    expect(check(pngHead(10_000, 10_000))).toEqual({
      ok: false,
      problem: { kind: "too-large", width: 10_000, height: 10_000, megapixels: 100, limit: MAX_MEGAPIXELS },
    });
    expect(check(jpegHead(8000, 5000)).ok).toBe(true);
    expect(check(jpegHead(8001, 5000)).ok).toBe(false);
  });

  it("is refused when it is empty", () => {
    expect(checkImage(new Uint8Array(), 0, "image/jpeg")).toEqual({ ok: false, problem: { kind: "empty" } });
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff<?xml version="1.0"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg>\n<svg width="1">',
    "  <svg:svg>",
  ])("is recognised as a drawing: %s", (text) => {
    expect(check(ascii(text))).toEqual({ ok: false, problem: { kind: "svg" } });
  });

  it("is a drawing where the system says so", () => {
    expect(check(ascii("anything"), "image/svg+xml")).toEqual({ ok: false, problem: { kind: "svg" } });
  });

  it("is no drawing for an svg somewhere in a web page", () => {
    expect(check(ascii("<html><body><svg></svg>"))).toEqual({ ok: false, problem: { kind: "not-image" } });
  });

  it.each([
    ["a JPEG of noise", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8]), "jpg"],
    ["a JPEG cut short", jpegHead(640, 480).subarray(0, 24), "jpg"],
    ["a PNG cut short", pngHead(640, 480).subarray(0, 12), "png"],
    ["a PNG without width", pngHead(0, 480), "png"],
  ])("is corrupt: %s", (_, head, format) => {
    expect(check(head)).toEqual({ ok: false, problem: { kind: "corrupt", format } });
  });

  it("is refused in a format that no browser shows", () => {
    const photoshop = Uint8Array.from([
      ...ascii("8BPS"),
      0,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      3,
      0,
      0,
      0,
      9,
      0,
      0,
      0,
      9,
      0,
      8,
    ]);
    expect(check(photoshop)).toEqual({ ok: false, problem: { kind: "unsupported", format: "psd" } });
  });

  it("always gets an answer, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(6), (tail, start) => {
        const starts = [
          pngHead(9, 9),
          jpegHead(9, 9),
          gifHead(9, 9),
          ascii("RIFF0000WEBPVP8 "),
          ascii("0000ftypavif"),
          ascii("<svg"),
          ascii(""),
        ];
        const head = Uint8Array.from([...(starts[start] ?? []), ...tail]);
        expect(typeof check(head).ok).toBe("boolean");
      }),
    );
  });
});
