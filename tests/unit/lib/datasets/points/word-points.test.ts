import { describe, expect, it } from "vitest";
import { wordPoints } from "@/lib/datasets/points/word-points";
import { createGaussian } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";

const draw = () => ({ count: 2000, random: createRandom(1), gaussian: createGaussian(1) });

describe("wordPoints", () => {
  it("fills the box with the ink, upright, each letter a class", () => {
    // Two letters: a wide bar at the top left, a dot at the bottom right.
    const letters = Uint8Array.from([0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    const { points, classes, classCount } = wordPoints(
      { width: 5, height: 3, letters, letterCount: 2 },
      draw(),
    );
    expect(classCount).toBe(2);
    Array.from(classes).forEach((letter, at) => {
      const [x, y] = [points[2 * at]!, points[2 * at + 1]!];
      expect(Math.abs(x)).toBeLessThanOrEqual(2.3);
      expect(Math.abs(y)).toBeLessThanOrEqual(1.5);
      expect(letter === 0 ? y > 0 && x < 1.2 : y < 0 && x > 1).toBe(true);
    });
    expect(Math.max(...points)).toBeGreaterThan(1.9);
  });

  it("has no point without ink", () => {
    const paper = { width: 2, height: 2, letters: new Uint8Array(4), letterCount: 0 };
    expect(wordPoints(paper, draw()).points).toHaveLength(0);
  });
});
