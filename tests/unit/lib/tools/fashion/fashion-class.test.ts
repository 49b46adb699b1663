import { describe, expect, it } from "vitest";
import { joinClasses, readFashionClass } from "@/lib/tools/fashion/fashion-class";

const grey = (level: number) => new Array<number>(784).fill(level);
const file = (...data: readonly unknown[]) => JSON.stringify({ data });

describe("a file of one class", () => {
  it("gives its images in order, without the empty entries", () => {
    expect(readFashionClass(file(grey(3), [], grey(255), []))).toEqual([grey(3), grey(255)]);
  });

  it.each<[string, string, string]>([
    ["no list", JSON.stringify({ images: [] }), 'a list called "data"'],
    ["an image that is too short", file(grey(0), [1, 2]), "image 1 isn't 784 whole numbers"],
    ["a level above 255", file([...grey(0).slice(1), 256]), "image 0 isn't"],
    ["a level that is no whole number", file([...grey(0).slice(1), 0.5]), "image 0 isn't"],
    ["an entry that is no image", file("a shirt"), "image 0 isn't"],
  ])("is refused with %s", (_, text, message) => {
    expect(() => readFashionClass(text)).toThrow(message);
  });
});

describe("joinClasses", () => {
  it("gives every image the place of its class as label", () => {
    const { count, side, labels, pixels } = joinClasses([[grey(1), grey(2)], [], [grey(3)]]);
    expect([count, side, [...labels]]).toEqual([3, 28, [0, 0, 2]]);
    expect([0, 783, 784, 1568, 2351].map((at) => pixels[at])).toEqual([1, 1, 2, 3, 3]);
  });
});
