/** The points that a state learns from. */

import { PAD_UNITS } from "@/components/digit-input/strokes.model";
import { strokePoints } from "@/lib/datasets/points/drawn-points";
import type { PointDraw, PointSet } from "@/lib/datasets/points/point-set";
import { shapePoints } from "@/lib/datasets/points/point-shapes";
import { type WordInk, wordPoints } from "@/lib/datasets/points/word-points";
import { createGaussian } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";
import { type Diffusion2dState, isShape, PENS } from "./diffusion-2d.model";
import { planePlace } from "./plane";

/** Points of a data set. */
const COUNT = 2400;
/** The data are the same for every seed of training. */
const DATA_SEED = 11;

type DataFields = Pick<Diffusion2dState, "dataset" | "strokes" | "pens">;

/**
 * The data set of a state; null where nothing has been drawn or written yet.
 * @param ink - the word as pixels; null while there is none
 */
export function dataPoints(state: DataFields, ink: WordInk | null): PointSet | null {
  const draw: PointDraw = {
    count: COUNT,
    random: createRandom(DATA_SEED),
    gaussian: createGaussian(DATA_SEED + 1),
  };
  const set = drawSet(state, ink, draw);
  return set && set.classes.length > 0 ? set : null;
}

function drawSet({ dataset, strokes, pens }: DataFields, ink: WordInk | null, draw: PointDraw) {
  if (isShape(dataset)) return shapePoints(dataset, draw);
  if (dataset === "word") return ink && wordPoints(ink, draw);
  // One pen alone makes one class, whichever it is.
  const isMixed = PENS.every((pen) => pens.includes(pen));
  const lines = strokes.map((stroke, at) => ({
    pen: isMixed ? (pens[at] ?? 0) : 0,
    path: stroke.flatMap((_, place) =>
      place % 2 === 0
        ? planePlace((stroke[place] ?? 0) / PAD_UNITS, (stroke[place + 1] ?? 0) / PAD_UNITS)
        : [],
    ),
  }));
  return strokePoints(lines, isMixed ? PENS.length : 1, draw);
}

/** What a network is trained for: states with the same key share it. */
export function taskKey(state: DataFields & Pick<Diffusion2dState, "word" | "seed">): string {
  const { dataset, strokes, pens, word, seed } = state;
  if (isShape(dataset)) return JSON.stringify([dataset, seed]);
  return JSON.stringify(dataset === "word" ? [dataset, word, seed] : [dataset, strokes, pens, seed]);
}
