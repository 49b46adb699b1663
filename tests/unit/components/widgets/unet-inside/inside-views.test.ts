import { describe, expect, it } from "vitest";
import {
  belief,
  drawnPair,
  ingredients,
  levelAt,
  noisyPicture,
} from "@/components/widgets/unet-inside/noisy-picture";
import { chosenMap, featureMaps } from "@/components/widgets/unet-inside/part-maps";
import {
  channelCurve,
  everyTime,
  sheetPlace,
  timeTuning,
} from "@/components/widgets/unet-inside/time-tuning";
import {
  boxOf,
  ledgerView,
  normsOf,
  toldPart,
  unetBoxes,
  unetSkips,
} from "@/components/widgets/unet-inside/unet-drawing";
import { LAYERS } from "@/components/widgets/unet-inside/unet-inside.model";
import {
  cosines,
  swappedWords,
  wordMoments,
  wordSum,
  wordVectors,
} from "@/components/widgets/unet-inside/word-vectors";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { parameterCount } from "@/lib/diffusion/unet/unet-parameters";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";

const redApple = { fruit: "apple", colour: "red" } as const;
const random = (length: number, seed: number) => gaussianArray(length, createGaussian(seed));

describe("the drawing of the network", () => {
  const boxes = unetBoxes(FRUIT_NETWORK);

  it("has a ledger whose total is the number of weights that the network has", () => {
    const { rows, total } = ledgerView(FRUIT_NETWORK);
    expect(total.params).toBe(parameterCount(FRUIT_NETWORK));
    expect(rows.map(({ name }) => name)).toEqual(["time", "words", ...LAYERS]);
    for (const { name, outputShape } of rows.slice(2)) {
      const { side, channels } = boxOf(FRUIT_NETWORK, name);
      expect(outputShape).toEqual([side, side, channels]);
    }
  });

  it("draws a U: no two boxes in one place, smaller maps lower, columns from left to right", () => {
    expect(new Set(boxes.map(({ row, column }) => `${row} ${column}`)).size).toBe(boxes.length);
    for (const [index, box] of boxes.entries()) {
      expect(box.row).toBe(1 + Math.log2(32 / box.side));
      expect(box.column - (boxes[index - 1]?.column ?? 0)).toBe(
        box.kind === "shrink" || box.kind === "grow" ? 0 : 1,
      );
    }
  });

  it("joins each part that grows to the one that it adds, in the same row, over free places", () => {
    const skips = unetSkips(boxes);
    expect(skips).toHaveLength(2);
    for (const { row, from, to } of skips) {
      const between = boxes.filter((box) => box.row === row && box.column >= from && box.column < to);
      expect(between).toEqual([]);
      expect(to).toBeGreaterThan(from);
    }
  });

  it("finds for every part a normalisation that time and words reach", () => {
    for (const layer of LAYERS)
      expect(normsOf(FRUIT_NETWORK, toldPart(FRUIT_NETWORK, layer).name).length).toBeGreaterThan(0);
    expect(toldPart(FRUIT_NETWORK, "to16").name).toBe("down16");
    expect(toldPart(FRUIT_NETWORK, "out").name).toBe("out");
  });
});

describe("the picture that the network reads", () => {
  it("is taken apart again by the answer of a perfect network", () => {
    const clean = ingredients(redApple, 3);
    for (const time of [0, 0.3, 1]) {
      const x = noisyPicture(clean, time);
      const { signal, noise } = levelAt(time);
      const velocity = clean.noise.map((value, at) => signal * value - noise * (clean.image[at] ?? 0));
      const seen = belief(x, velocity, time);
      const gap = seen.image.map((value, at) => Math.abs(value - (clean.image[at] ?? 0)));
      expect(Math.max(...gap)).toBeLessThan(1e-5);
    }
  });

  it("shows the words that are meant, and by the seed what they leave open", () => {
    expect(drawnPair(redApple, 5)).toEqual(redApple);
    expect(drawnPair({ fruit: null, colour: "blue" }, 5).colour).toBe("blue");
    expect(drawnPair({ fruit: null, colour: null }, 5)).toEqual(drawnPair({ fruit: null, colour: null }, 5));
  });
});

describe("the maps of a part", () => {
  const values = random(2 * 2 * 3, 1);

  it("are its channels, each with its own numbers", () => {
    const maps = featureMaps({ shape: [2, 2, 3], values }, "map");
    expect(maps).toHaveLength(3);
    for (const { channel, values: own, least, most, limit } of maps) {
      expect([...own]).toEqual([0, 1, 2, 3].map((at) => values[at * 3 + channel]));
      expect(limit).toBe(Math.max(-least, most));
    }
  });

  it("share one scale if they are to, which is that of the largest", () => {
    const shared = featureMaps({ shape: [2, 2, 3], values }, "part").map(({ limit }) => limit);
    const own = featureMaps({ shape: [2, 2, 3], values }, "map").map(({ limit }) => limit);
    expect(shared).toEqual(own.map(() => Math.max(...own)));
  });

  it("give the last map where a part has fewer than the one chosen", () => {
    const maps = featureMaps({ shape: [2, 2, 3], values }, "map");
    expect(chosenMap(maps, 50)?.channel).toBe(2);
    expect(chosenMap([], 0)).toBeNull();
  });
});

describe("what the time does", () => {
  const tuning = timeTuning({ norm: "a", scales: random(101 * 4, 2), shifts: random(101 * 4, 3) });

  it("is asked for at every hundredth", () => {
    expect(everyTime(redApple).map(({ time }) => Math.round(time * 100))).toEqual(
      Array.from({ length: 101 }, (_, index) => index),
    );
  });

  it("has every channel once, from the one that grows most to the one that falls most", () => {
    expect([...tuning.order].sort()).toEqual([0, 1, 2, 3]);
    const changes = tuning.order.map((_, row) => {
      const { values } = tuning.scales;
      return (values[row * 101 + 100] ?? 0) - (values[row * 101] ?? 0);
    });
    expect(changes).toEqual([...changes].sort((a, b) => b - a));
  });

  it("is read at the chosen channel and time, and pointed at where it is drawn", () => {
    const { row, now, factors, axis } = channelCurve(tuning, 2, 0.4);
    expect(tuning.order[row]).toBe(2);
    expect(now.factor).toBe(factors[40]?.[1]);
    expect(axis.from).toBeLessThanOrEqual(Math.min(...factors.map(([, value]) => value)));
    expect(sheetPlace(tuning, { x: 40.5 / 101, y: (row + 0.5) / 4 })).toEqual({ channel: 2, time: 0.4 });
    expect(sheetPlace(tuning, { x: 1.2, y: -1 })).toEqual({ channel: tuning.order[0], time: 1 });
  });
});

describe("the vectors of the words", () => {
  const norm = { norm: "a", scales: random(15 * 5, 6), shifts: random(15 * 5, 7) };
  const reply = { words: random(14 * 8, 4), times: random(15 * 8, 5), norms: [norm] };

  it("are seven to a slot, the last one for a word left out", () => {
    const fruits = wordVectors(reply, "fruit", redApple);
    const colours = wordVectors(reply, "colour", { fruit: "apple", colour: null });
    expect(fruits.map(({ word }) => word).at(-1)).toBeNull();
    expect(fruits.filter(({ isMeant }) => isMeant).map(({ word }) => word)).toEqual(["apple"]);
    expect(colours.filter(({ isMeant }) => isMeant).map(({ word }) => word)).toEqual([null]);
    expect([...fruits, ...colours].flatMap(({ values }) => [...values])).toEqual([...reply.words]);
  });

  it("add up with the time", () => {
    const { fruit, colour, time, sum } = wordSum(reply, redApple);
    for (const [at, value] of sum.entries())
      expect(value).toBeCloseTo((fruit[at] ?? 0) + (colour[at] ?? 0) + (time[at] ?? 0), 5);
    expect([...time]).toEqual([...reply.times.subarray(0, 8)]);
  });

  it("are like themselves, and as much like each other either way", () => {
    const table = cosines(wordVectors(reply, "fruit", redApple));
    for (const [row, line] of table.entries())
      for (const [column, cosine] of line.entries()) {
        expect(Math.abs(cosine)).toBeLessThanOrEqual(1 + 1e-6);
        expect(cosine).toBeCloseTo(table[column]?.[row] ?? Number.NaN, 6);
        if (row === column) expect(cosine).toBeCloseTo(1, 6);
      }
  });

  it("change nothing where the word stays, and what the answers differ by where it doesn't", () => {
    const moments = wordMoments(redApple, 0.5);
    expect(moments).toHaveLength(15);
    // An answer in which the words as they are do what "red" does, its second copy.
    const red = moments.findIndex(({ prompt }, at) => at > 7 && prompt.colour === "red");
    for (const values of [norm.scales, norm.shifts]) values.copyWithin(red * 5, 0, 5);
    const { words, limit } = swappedWords(norm, "colour", redApple);
    const meant = words.find(({ isMeant }) => isMeant);
    expect(meant?.word).toBe("red");
    expect(meant?.distance).toBe(0);
    const green = words.find(({ word }) => word === "green");
    expect(green?.scales[3]).toBeCloseTo((norm.scales[(red + 1) * 5 + 3] ?? 0) - (norm.scales[3] ?? 0), 6);
    for (const { scales } of words) expect(Math.max(...scales.map(Math.abs))).toBeLessThanOrEqual(limit);
  });
});
