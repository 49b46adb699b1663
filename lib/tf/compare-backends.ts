import type { BackendManager } from "./backends/backend-manager";
import { type BackendVisit, tourBackends } from "./backends/backend-tour";
import type { ModelStore } from "./model-store";
import type {
  BackendAnswer,
  BackendComparison,
  BackendGap,
  CompareRequest,
  LayerActivation,
  ModelId,
} from "./protocol";

/**
 * Lets every backend read the same image, and compares the outputs of all layers, pair by pair.
 * @throws JobError if the model or the image can't be had, or "cancelled" if the signal ended it
 */
export async function compareBackends(
  manager: BackendManager,
  models: ModelStore,
  request: CompareRequest & { readonly id: ModelId; readonly signal: AbortSignal },
): Promise<BackendComparison> {
  const { id, image, withSoftware, signal } = request;
  const work = () => models.outputs(id, image);
  const release = () => models.release();
  const visits = await manager.lend((host, active) =>
    tourBackends(host, { active, withSoftware, signal, work, release }),
  );
  return comparison(visits);
}

/** What the visits say side by side. */
export function comparison(visits: readonly BackendVisit<readonly LayerActivation[]>[]): BackendComparison {
  const answered = visits.flatMap(({ name, value }) => (value === null ? [] : [{ name, layers: value }]));
  const gaps = answered.flatMap((first, place) =>
    answered.slice(place + 1).map((second) => gapBetween(first, second)),
  );
  const all = answered.map(({ layers }) => layers.map(({ values }) => values));
  return {
    answers: visits.map(answerOf),
    gaps,
    values: all[0]?.reduce((sum, values) => sum + values.length, 0) ?? 0,
    largestValue: Math.max(0, ...all.flat().map((values) => largest(values, Math.abs))),
  };
}

interface Answered {
  readonly name: BackendAnswer["name"];
  readonly layers: readonly LayerActivation[];
}

function gapBetween(first: Answered, second: Answered): BackendGap {
  const ofLayers = first.layers.map(({ name, values }, place) => {
    const others = second.layers[place]?.values;
    const gap = largest(values, (value, index) => Math.abs(value - (others?.[index] ?? Number.NaN)));
    return { name, gap };
  });
  // A layer without a number beats all others.
  const widest = ofLayers.reduce((a, b) => (Number.isNaN(a.gap) || a.gap >= b.gap ? a : b), {
    name: "",
    gap: -1,
  });
  return {
    first: first.name,
    second: second.name,
    largest: widest.gap,
    layer: widest.name,
    ofProbabilities: ofLayers.at(-1)?.gap ?? Number.NaN,
  };
}

function answerOf({ name, state, detail, value }: BackendVisit<readonly LayerActivation[]>): BackendAnswer {
  const probabilities = value?.at(-1)?.values ?? new Float32Array();
  const probability = largest(probabilities, (share) => share);
  const index = probabilities.indexOf(probability);
  return { name, state, detail, best: index === -1 ? null : { index, probability } };
}

/** The largest of what a function makes of some numbers; not-a-number as soon as one of them is, 0 of none. */
function largest(values: Float32Array, measure: (value: number, index: number) => number): number {
  let most = 0;
  for (const [index, value] of values.entries()) {
    const size = measure(value, index);
    if (Number.isNaN(size)) return Number.NaN;
    if (size > most) most = size;
  }
  return most;
}
