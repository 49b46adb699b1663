import type { DrawnValues } from "@/lib/quiz/fresh/template";

/** Numbers of a drawing by name; asking for a shape or for what wasn't drawn is a mistake. */
type Numbers = Readonly<Record<string, number>>;

/** Counts the places of a window by walking, not by formula. */
function places(padded: number, span: number, stride: number): number {
  let count = 0;
  for (let start = 0; start + span <= padded; start += stride) count += 1;
  return count;
}

/** How many weights and biases there are, one by one. */
function countWeights(...sizes: readonly number[]): number {
  return sizes.reduce((count, size) => {
    let sum = 0;
    for (let index = 0; index < size; index++) sum += count;
    return sum;
  }, 1);
}

/** A number of at most three decimals, in thousandths. */
const milli = (value: number) => Math.round(value * 1000);

const conv = (kernel: number, channels: number, filters: number) =>
  countWeights(kernel, kernel, channels, filters) + filters;

/** The answer of each template worked out another way, from the drawn values alone. */
export const ORACLES: Readonly<Record<string, (n: Numbers) => number | readonly number[]>> = {
  "plain-conv-output": (n) => places(n.input!, n.kernel!, 1),
  "conv-output": (n) => places(n.input! + 2 * n.padding!, n.kernel!, n.stride!),
  "same-conv-output": (n) => places(n.input!, 1, n.stride!),
  "same-padding": (n) =>
    [0, 1, 2, 3, 4, 5, 6].find((p) => places(n.input! + 2 * p, n.kernel!, 1) === n.input!)!,
  "dilated-conv-output": (n) => places(n.input!, n.kernel! + (n.kernel! - 1) * (n.dilation! - 1), 1),
  "transposed-conv-output": (n) => {
    const reached = new Set<number>();
    for (let cell = 0; cell < n.input!; cell++) {
      for (let tap = 0; tap < n.kernel!; tap++) reached.add(cell * n.stride! + tap - n.padding!);
    }
    const end = Math.max(...reached) + 1 - n.padding!;
    return [...reached].filter((cell) => cell >= 0 && cell < end).length;
  },
  "transposed-overlap": (n) => {
    const met = new Map<number, number>();
    for (let cell = 0; cell < 20; cell++) {
      for (let tap = 0; tap < n.kernel!; tap++) {
        const at = cell * n.stride! + tap;
        met.set(at, (met.get(at) ?? 0) + 1);
      }
    }
    return Math.max(...met.values()) ** 2;
  },
  "stacked-conv-output": (n) => {
    let side = n.input!;
    for (let layer = 0; layer < n.layers!; layer++) side = places(side, n.kernel!, 1);
    return side;
  },
  "pool-output": (n) => places(n.input!, n.size!, n.size!),
  "overlapping-pool-output": (n) => places(n.input!, n.size!, n.stride!),
  "conv-then-pool-output": (n) => places(places(n.input!, n.kernel!, 1), 2, 2),
  "conv-parameters": (n) => conv(n.kernel!, n.channels!, n.filters!),
  "conv3d-parameters": (n) =>
    countWeights(n.frames!, n.kernel!, n.kernel!, n.channels!, n.filters!) + n.filters!,
  "dense-parameters": (n) => n.units! * n.inputs! + n.units!,
  "photo-in-dense-parameters": (n) => n.units! * (n.width! * n.height! * 3) + n.units!,
  "flattened-dense-parameters": (n) => n.side! * n.side! * n.channels! * n.units! + n.units!,
  "depthwise-parameters": (n) => n.channels! * conv(n.kernel!, 1, 1),
  "separable-parameters": (n) =>
    countWeights(n.kernel!, n.kernel!, n.channels!) + countWeights(n.channels!, n.filters!) + n.filters!,
  "small-cnn-parameters": (n) => {
    const half = (side: number) => places(side, 2, 2);
    const side = half(places(half(places(n.input!, n.kernel!, 1)), n.kernel!, 1));
    const dense = side * side * n.filters2! * n.units! + n.units!;
    return conv(n.kernel!, 1, n.filters1!) + conv(n.kernel!, n.filters1!, n.filters2!) + dense;
  },
  "conv-neurons": (n) => places(n.input!, n.kernel!, 1) ** 2 * n.filters!,
  "stacked-field": (n) => {
    let seen = 1;
    for (let layer = 0; layer < n.layers!; layer++) seen += n.kernel! - 1;
    return seen;
  },
  "dilated-field": (n) => {
    let reached = [0];
    for (let dilation = n.lastDilation!; dilation >= 1; dilation /= 2) {
      reached = reached.flatMap((cell) =>
        Array.from({ length: n.kernel! }, (_, tap) => cell + tap * dilation),
      );
    }
    return new Set(reached).size;
  },
  "stride-field": (n) => {
    const starts = Array.from({ length: n.kernel2! }, (_, cell) => 2 * cell);
    const pixels = starts.flatMap((start) => [start, start + 1].map((place) => place + n.kernel1!));
    return Math.max(...pixels);
  },
  "largest-output": (n) => {
    // Every image of four pixels that are 0 or 1.
    const outputs = Array.from({ length: 16 }, (_, image) => {
      const lit = (pixel: number) => (image >> pixel) & 1;
      return n.first! * lit(0) - n.second! * lit(1) + n.third! * lit(2) - n.fourth! * lit(3) + n.bias!;
    });
    return Math.max(...outputs);
  },
  "conv-shape": (n) => [
    n.batch!,
    places(n.height!, n.kernel!, 1),
    places(n.width!, n.kernel!, 1),
    n.filters!,
  ],
  "pool-shape": (n) => [n.batch!, places(n.side!, 2, 2), places(n.side!, 2, 2), n.channels!],
  "flat-place": (n) => {
    let place = 0;
    for (let image = 0; image <= n.image!; image++) {
      for (let row = 0; row < n.height!; row++) {
        for (let column = 0; column < n.width!; column++) {
          const isThere = image === n.image && row === n.row && column === n.column;
          if (isThere) return place + n.channel!;
          place += n.channels!;
        }
      }
    }
    return place;
  },
  "flatten-shape": (n) => [n.batch!, n.side! * n.side! * n.channels!],
  "kernel-tensor-shape": (n) => [n.kernel!, n.kernel!, n.channels!, n.filters!],
  "photo-memory": (n) => (n.width! * n.height! * 12) / 1e6,
  "maps-memory": (n) => (n.batch! * n.side! * n.side! * n.channels! * 4) / 1e6,
  "model-memory": (n) => n.millions! * 4,
  "conv-cost": (n) =>
    countWeights(n.kernel!, n.kernel!, n.channels!) * places(n.input!, n.kernel!, 1) ** 2 * n.filters!,
  "dense-cost": (n) => n.inputs! * n.units!,
  // In thousandths, with whole numbers.
  "noisy-pixel": (n) => (milli(n.signal!) * milli(n.clean!) + milli(n.noise!) * milli(n.drawn!)) / 1e6,
  "clean-pixel": (n) => {
    // Among the tenths, the one that noise turns into the number seen.
    const mixes = (tenth: number) =>
      100 * tenth * milli(n.signal!) + milli(n.noise!) * milli(n.predicted!) === 1000 * milli(n.mixed!);
    return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(mixes)! / 10;
  },
  "velocity-pixel": (n) => (milli(n.signal!) * milli(n.drawn!) - milli(n.noise!) * milli(n.clean!)) / 1e6,
  "ddim-pixel": (n) => {
    const image =
      (1000 * milli(n.before!) - milli(n.fromNoise!) * milli(n.predicted!)) / milli(n.fromSignal!);
    return Math.round(milli(n.toSignal!) * image + milli(n.toNoise!) * milli(n.predicted!)) / 1e6;
  },
  "euler-pixel": (n) => (n.steps! * milli(n.start!) - milli(n.slope!)) / n.steps! / 1000,
  "guided-pixel": (n) => {
    let value = milli(n.without!);
    for (let push = 0; push < n.weight!; push++) value += milli(n.withWords!) - milli(n.without!);
    return value / 1000;
  },
  "network-passes": (n) => {
    let passes = 0;
    for (let image = 0; image < n.images!; image++) {
      for (let step = 0; step < n.steps!; step++) passes += ["without words", "with words"].length;
    }
    return passes;
  },
  "latent-numbers": (n) => {
    const places = Array.from({ length: n.side! }, (_, at) => at).filter((at) => at % n.factor! === 0).length;
    return places * places * n.channels!;
  },
};

/** The drawn numbers, shapes left out. */
export function numbersOf(values: DrawnValues): Numbers {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === "number" ? [[name, value]] : [])),
  );
}
