// Normalisation by groups of channels, a scale and a shift for each image and channel, and SiLU, in two walks over each map; and
// the gradients of that.

import { sigmoidFrom, splat, tailOf } from "../small-net/simd-math";
import { multiplyAdd, shareStart } from "./vector";

/** Shared with lib/tf/kernels/wasm/team-norm.ts. */
@unmanaged
export class NormSilu {
  /** `[images, places, channels]` float32; channels a multiple of 4. */
  input: usize;
  /** `[images, 2 · channels]`: what is added to a scale of 1, then the shifts. */
  scaleShift: usize;
  /** As `input`: the result, or the gradient of the input. */
  output: usize;
  /** As `input`; unused forwards. */
  outputGradient: usize;
  /** As `scaleShift`; unused forwards. */
  scaleShiftGradient: usize;
  images: i32;
  places: i32;
  channels: i32;
  groupChannels: i32;
  /** Room for seven rows of channels a thread, and its bytes. */
  scratch: usize;
  scratchBytes: i32;
  epsilon: f32;
}

/** Rows of the scratch room, each of one number a channel. */
const MEAN = 0, INVERSE = 1, GAIN = 2, OFFSET = 3, SUM = 4, PRODUCT = 5, REST = 6;

// @ts-ignore: decorators are AssemblyScript's
@inline
function rowOf(job: NormSilu, thread: i32, row: i32): usize {
  return job.scratch + <usize>thread * job.scratchBytes + (<usize>(row * job.channels) << 2);
}

/** Means and inverse standard deviations of the groups of an image, written once a channel. */
function measure(job: NormSilu, image: usize, thread: i32): void {
  const width = <usize>job.channels << 2;
  const end = image + width * job.places;
  const mean = rowOf(job, thread, MEAN), sum = rowOf(job, thread, SUM);
  memory.fill(sum, 0, width);
  for (let cell = image; cell < end; cell += width) {
    for (let at: usize = 0; at < width; at += 16) {
      v128.store(sum + at, f32x4.add(v128.load(sum + at), v128.load(cell + at)));
    }
  }
  spreadMeans(job, sum, mean);
  memory.fill(sum, 0, width);
  for (let cell = image; cell < end; cell += width) {
    for (let at: usize = 0; at < width; at += 16) {
      const distance = f32x4.sub(v128.load(cell + at), v128.load(mean + at));
      v128.store(sum + at, multiplyAdd(distance, distance, v128.load(sum + at)));
    }
  }
  const inverse = rowOf(job, thread, INVERSE);
  spreadMeans(job, sum, inverse);
  const epsilon = splat(job.epsilon);
  for (let at: usize = 0; at < width; at += 16) {
    const spread = f32x4.sqrt(f32x4.add(v128.load(inverse + at), epsilon));
    v128.store(inverse + at, f32x4.div(splat(1), spread));
  }
}

/** Sums of the channels over the places → mean of each group, once a channel. */
function spreadMeans(job: NormSilu, sums: usize, target: usize): void {
  const group = job.groupChannels;
  const share: f32 = 1 / <f32>(group * job.places);
  for (let first = 0; first < job.channels; first += group) {
    let total: f32 = 0;
    for (let channel = first; channel < first + group; channel++) total += f32.load(sums + (<usize>channel << 2));
    for (let channel = first; channel < first + group; channel++) f32.store(target + (<usize>channel << 2), total * share);
  }
}

/** What each channel of an image is multiplied with, and what is added then. */
function prepare(job: NormSilu, image: i32, thread: i32): void {
  const width = <usize>job.channels << 2;
  const scale = job.scaleShift + 2 * width * image;
  const shift = scale + width;
  const mean = rowOf(job, thread, MEAN), inverse = rowOf(job, thread, INVERSE);
  const gain = rowOf(job, thread, GAIN), offset = rowOf(job, thread, OFFSET);
  for (let at: usize = 0; at < width; at += 16) {
    const factor = f32x4.mul(v128.load(inverse + at), f32x4.add(v128.load(scale + at), splat(1)));
    v128.store(gain + at, factor);
    v128.store(offset + at, f32x4.sub(v128.load(shift + at), f32x4.mul(v128.load(mean + at), factor)));
  }
}

export function normSilu(job: NormSilu, thread: i32, part: i32, parts: i32): void {
  const width = <usize>job.channels << 2;
  const bytes = width * job.places;
  const gain = rowOf(job, thread, GAIN), offset = rowOf(job, thread, OFFSET);
  const end = shareStart(job.images, part + 1, parts);
  for (let image = shareStart(job.images, part, parts); image < end; image++) {
    const input = job.input + bytes * image;
    const output = job.output + bytes * image;
    measure(job, input, thread);
    prepare(job, image, thread);
    for (let cell: usize = 0; cell < bytes; cell += width) {
      for (let at: usize = 0; at < width; at += 16) {
        const u = multiplyAdd(v128.load(input + cell + at), v128.load(gain + at), v128.load(offset + at));
        v128.store(output + cell + at, f32x4.mul(u, sigmoidFrom(u, tailOf(u))));
      }
    }
  }
}

/**
 * With x̂ the normalised input, u = x̂ · scale + shift and g = dL/du: dL/dshift = Σ g, dL/dscale = Σ g · x̂, and
 * dL/dx = (g · scale − mean(g · scale) − x̂ · mean(g · scale · x̂)) / deviation, means over the group.
 */
export function normSiluGradient(job: NormSilu, thread: i32, part: i32, parts: i32): void {
  const end = shareStart(job.images, part + 1, parts);
  for (let image = shareStart(job.images, part, parts); image < end; image++) {
    const bytes = (<usize>job.channels << 2) * job.places;
    measure(job, job.input + bytes * image, thread);
    prepare(job, image, thread);
    sumGradients(job, image, thread);
    prepareGradient(job, image, thread);
    spreadGradient(job, image, thread);
  }
}

/** Writes g where the gradient of the input will be, and sums g and g · x̂. */
function sumGradients(job: NormSilu, image: i32, thread: i32): void {
  const width = <usize>job.channels << 2;
  const bytes = width * job.places;
  const input = job.input + bytes * image;
  const given = job.outputGradient + bytes * image;
  const target = job.output + bytes * image;
  const gain = rowOf(job, thread, GAIN), offset = rowOf(job, thread, OFFSET);
  const mean = rowOf(job, thread, MEAN), inverse = rowOf(job, thread, INVERSE);
  const sum = rowOf(job, thread, SUM), product = rowOf(job, thread, PRODUCT);
  memory.fill(sum, 0, width);
  memory.fill(product, 0, width);
  const one = splat(1);
  for (let cell: usize = 0; cell < bytes; cell += width) {
    for (let at: usize = 0; at < width; at += 16) {
      const x = v128.load(input + cell + at);
      const u = multiplyAdd(x, v128.load(gain + at), v128.load(offset + at));
      const gate = sigmoidFrom(u, tailOf(u));
      // d(u · σ(u)) / du = σ · (1 + u · (1 − σ)).
      const slope = f32x4.mul(gate, multiplyAdd(u, f32x4.sub(one, gate), one));
      const g = f32x4.mul(v128.load(given + cell + at), slope);
      v128.store(target + cell + at, g);
      v128.store(sum + at, f32x4.add(v128.load(sum + at), g));
      const distance = f32x4.sub(x, v128.load(mean + at));
      v128.store(product + at, multiplyAdd(g, distance, v128.load(product + at)));
    }
  }
  for (let at: usize = 0; at < width; at += 16) {
    v128.store(product + at, f32x4.mul(v128.load(product + at), v128.load(inverse + at)));
  }
  const gradient = job.scaleShiftGradient + 2 * width * image;
  memory.copy(gradient, product, width);
  memory.copy(gradient + width, sum, width);
}

/** dL/dx = g · gain + x · factor + rest: the last two once a channel. */
function prepareGradient(job: NormSilu, image: i32, thread: i32): void {
  const width = <usize>job.channels << 2;
  const scale = job.scaleShift + 2 * width * image;
  const mean = rowOf(job, thread, MEAN), inverse = rowOf(job, thread, INVERSE);
  const sum = rowOf(job, thread, SUM), product = rowOf(job, thread, PRODUCT);
  for (let at: usize = 0; at < width; at += 16) {
    const factor = f32x4.add(v128.load(scale + at), splat(1));
    v128.store(sum + at, f32x4.mul(v128.load(sum + at), factor));
    v128.store(product + at, f32x4.mul(v128.load(product + at), factor));
  }
  spreadMeans(job, sum, sum);
  spreadMeans(job, product, product);
  const rest = rowOf(job, thread, REST);
  for (let at: usize = 0; at < width; at += 16) {
    const scaled = v128.load(inverse + at);
    const slope = f32x4.neg(f32x4.mul(f32x4.mul(scaled, scaled), v128.load(product + at)));
    v128.store(product + at, slope);
    const shift = f32x4.mul(v128.load(mean + at), slope);
    v128.store(rest + at, f32x4.neg(f32x4.add(f32x4.mul(scaled, v128.load(sum + at)), shift)));
  }
}

function spreadGradient(job: NormSilu, image: i32, thread: i32): void {
  const width = <usize>job.channels << 2;
  const bytes = width * job.places;
  const input = job.input + bytes * image;
  const target = job.output + bytes * image;
  const gain = rowOf(job, thread, GAIN), factor = rowOf(job, thread, PRODUCT), rest = rowOf(job, thread, REST);
  for (let cell: usize = 0; cell < bytes; cell += width) {
    for (let at: usize = 0; at < width; at += 16) {
      const linear = multiplyAdd(v128.load(input + cell + at), v128.load(factor + at), v128.load(rest + at));
      v128.store(target + cell + at, multiplyAdd(v128.load(target + cell + at), v128.load(gain + at), linear));
    }
  }
}
