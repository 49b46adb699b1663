/** One number of an image on its way to noise and back, small enough to follow with a pencil. */

import { guidePrediction } from "@/lib/diffusion/guidance";
import { type NoiseLevel, straightPath } from "@/lib/diffusion/noise-schedule";
import { addNoise } from "@/lib/diffusion/prediction";
import { ddimStep, eulerStep } from "@/lib/diffusion/sampler-steps";
import { cellCount } from "@/lib/nn/shape";
import type { Draw } from "@/lib/quiz/fresh/draw";
import type { Template } from "@/lib/quiz/fresh/template";

/** Levels on the circle signal² + noise² = 1 whose two numbers are short. */
const CLEARER: NoiseLevel = { signal: 0.8, noise: 0.6 };
const NOISIER: NoiseLevel = { signal: 0.6, noise: 0.8 };

/** An image of a single number. */
function one(value: number): Float32Array {
  return Float32Array.of(value);
}

/** The single number of an image; float32 has seven digits, the numbers drawn here at most three decimals. */
function only(image: Float32Array): number {
  return short(image[0] ?? Number.NaN);
}

/** A number of at most three decimals, without what binary fractions leave behind. */
function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function tenths(draw: Draw, least: number, most: number): number {
  return draw.whole(least, most) / 10;
}

/** A number of the image after noise. Values: signal, noise, clean, drawn, ofImage, ofNoise. */
export const noisyPixel: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const level = draw.oneOf([
      CLEARER,
      NOISIER,
      { signal: 0.96, noise: 0.28 },
      { signal: 0.28, noise: 0.96 },
    ]);
    const clean = tenths(draw, 1, 9);
    const drawn = draw.oneOf([0.5, 1.5, 2]);
    const mixed = (signal: number, noise: number) =>
      only(addNoise(one(clean), one(drawn), { signal, noise }));
    const { signal, noise } = level;
    return {
      values: { signal, noise, clean, drawn, ofImage: mixed(signal, 0), ofNoise: mixed(0, noise) },
      answer: mixed(signal, noise),
      wrong: {
        "image-not-shrunk": mixed(1, noise),
        "noise-not-scaled": mixed(signal, 1),
        "levels-swapped": mixed(noise, signal),
      },
    };
  },
};

/** The clean number that a predicted noise implies. Values: signal, noise, mixed, predicted, ofNoise, ofImage. */
export const cleanPixel: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const isClear = draw.oneOf([true, false]);
    const { signal, noise } = isClear ? CLEARER : NOISIER;
    const predicted = draw.oneOf(isClear ? [0.2, 0.4, 0.6] : [0.3, 0.6, 0.9]);
    const clean = tenths(draw, 4, 9);
    const mixed = only(addNoise(one(clean), one(predicted), { signal, noise }));
    return {
      values: {
        signal,
        noise,
        mixed,
        predicted,
        ofNoise: short(noise * predicted),
        ofImage: short(signal * clean),
      },
      answer: clean,
      wrong: {
        "signal-not-restored": short(signal * clean),
        "noise-not-scaled": short((mixed - predicted) / signal),
        "noise-added-again": short((mixed + noise * predicted) / signal),
      },
    };
  },
};

/** The velocity of a number. Values: signal, noise, clean, drawn, ofNoise, ofImage. */
export const velocityPixel: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const { signal, noise } = draw.oneOf([CLEARER, NOISIER]);
    const clean = tenths(draw, 1, 9);
    const drawn = draw.oneOf([1.5, 2, 2.5]);
    return {
      values: {
        signal,
        noise,
        clean,
        drawn,
        ofNoise: short(signal * drawn),
        ofImage: short(noise * clean),
      },
      answer: short(signal * drawn - noise * clean),
      wrong: {
        "mix-for-velocity": only(addNoise(one(clean), one(drawn), { signal, noise })),
        "velocity-terms-added": short(signal * drawn + noise * clean),
        "levels-swapped": short(noise * drawn - signal * clean),
      },
    };
  },
};

/** One DDIM step. Values: fromSignal, fromNoise, toSignal, toNoise, before, predicted, image, ofImage, ofNoise, taken. */
export const ddimPixel: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const from = NOISIER;
    const to = draw.oneOf([CLEARER, { signal: 0.96, noise: 0.28 }]);
    const image = tenths(draw, 2, 9);
    const predicted = draw.oneOf([0.5, 1, 1.5]);
    const estimate = { image: one(image), noise: one(predicted) };
    const before = only(addNoise(estimate.image, estimate.noise, from));
    return {
      values: {
        fromSignal: from.signal,
        fromNoise: from.noise,
        toSignal: to.signal,
        toNoise: to.noise,
        before,
        predicted,
        image,
        taken: short(from.noise * predicted),
        ofImage: short(to.signal * image),
        ofNoise: short(to.noise * predicted),
      },
      answer: only(ddimStep(estimate, { from, to }, { eta: 0 })),
      wrong: {
        "noise-dropped": short(to.signal * image),
        "jumped-to-the-image": image,
        "step-not-taken": before,
      },
    };
  },
};

/** The first of several equal Euler steps from pure noise. Values: steps, stride, start, slope, moved. */
export const eulerPixel: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const steps = draw.oneOf([2, 4, 5, 10, 20]);
    const slope = draw.oneOf([0.4, 0.6, 0.8, 1.2]);
    const start = tenths(draw, 14, 20);
    const path = straightPath();
    const levels = { from: path.at(1), to: path.at(1 - 1 / steps) };
    const estimate = { image: one(start - slope), noise: one(start) };
    return {
      values: { steps, stride: 1 / steps, start, slope, moved: short(slope / steps) },
      answer: only(eulerStep(one(start), estimate, levels)),
      wrong: {
        "whole-slope-taken": short(start - slope),
        "walked-the-wrong-way": short(start + slope / steps),
        "time-multiplied": short(start * (1 - 1 / steps)),
      },
    };
  },
};

/** Guidance on one number. Values: weight, without, withWords, apart, pushed. */
export const guidedPixel: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const weight = draw.whole(2, 5);
    const without = tenths(draw, 1, 5);
    const apart = tenths(draw, 1, 4);
    const withWords = short(without + apart);
    const guided = (by: number) => only(guidePrediction(one(without), one(withWords), by));
    return {
      values: { weight, without, withWords, apart, pushed: short(weight * apart) },
      answer: guided(weight),
      wrong: {
        "guided-from-the-words": guided(weight + 1),
        "words-multiplied": short(weight * withWords),
        "guidance-ignored": withWords,
        "guidance-averaged": guided(0.5),
      },
    };
  },
};

/** Passes of the network for a few guided images. Values: images, steps, perImage. */
export const networkPasses: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const images = draw.oneOf([3, 4, 5, 8, 10]);
    const steps = draw.oneOf([20, 25, 30, 50, 100]);
    return {
      values: { images, steps, perImage: 2 * steps },
      answer: 2 * steps * images,
      wrong: {
        "guidance-counted-once": steps * images,
        "one-image-counted": 2 * steps,
        "one-pass-an-image": 2 * images,
      },
    };
  },
};

/** Numbers in a latent. Values: side, factor, channels, latentSide, places. */
export const latentNumbers: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const side = draw.oneOf([256, 512, 768, 1024]);
    const factor = draw.oneOf([4, 8, 16]);
    const channels = draw.oneOf([4, 8, 16]);
    const latentSide = side / factor;
    return {
      values: { side, factor, channels, latentSide, places: latentSide ** 2 },
      answer: cellCount([latentSide, latentSide, channels]),
      wrong: {
        "factor-on-one-side": cellCount([side, latentSide, channels]),
        "latent-in-colours": cellCount([latentSide, latentSide, 3]),
        "image-for-latent": cellCount([side, side, 3]),
      },
    };
  },
};
