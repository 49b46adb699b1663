/** How a network does on images that it doesn't learn from. */

import { concat, dispose, reshape, tensor, tidy } from "@tensorflow/tfjs-core";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { Shape } from "@/lib/nn/layer-spec";
import type { Evaluation, FinishedEvaluation } from "@/lib/tf/protocol";
import { crossEntropy, greatest, shareOfGreatest } from "./cross-entropy";
import { digitBatch } from "./digit-examples";
import type { ExampleBatch } from "./train-step";
import type { TrainingNetwork } from "./training-network";

export interface ExamineOptions {
  /** Lets messages through after each chunk; it throws if the examination is to be given up. */
  readonly pause: () => Promise<void>;
  /** Called after each chunk with a snapshot that isn't changed any more. */
  readonly onProgress?: (progress: Evaluation) => void;
}

/** What was found. */
export interface Findings {
  readonly evaluation: FinishedEvaluation;
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  /** For each ReLU layer the greatest answer of each unit (channel, for maps) to any image. */
  readonly reluPeaks: readonly Float32Array[];
}

const CLASSES = 10;
/** Images at once. */
const CHUNK = 100;

/** Shows every image of a set to a network that gives logits. @param inputShape - what the network takes */
export async function examineDigits(
  network: TrainingNetwork,
  set: DigitSet,
  inputShape: Shape,
  { pause, onProgress }: ExamineOptions,
): Promise<Findings> {
  const confusion = new Uint32Array(CLASSES * CLASSES);
  const reluPeaks = network.reluLayers.map(({ units }) =>
    new Float32Array(units).fill(Number.NEGATIVE_INFINITY),
  );
  const answers = {
    labels: set.labels.slice(),
    predicted: new Uint8Array(set.count),
    confidence: new Float32Array(set.count),
  };
  let correct = 0;
  let losses = 0;
  let done = 0;
  while (done < set.count) {
    const size = Math.min(CHUNK, set.count - done);
    const first = done;
    const batch = digitBatch(
      set,
      Uint32Array.from({ length: size }, (_, at) => first + at),
      inputShape,
    );
    const { logits, peaks } = await answersTo(network, batch);
    losses += size * crossEntropy.score(logits, batch.targets, size).loss;
    for (let image = 0; image < size; image++) {
      const truth = set.labels[first + image]!; // in range
      const predicted = greatest(logits, image * CLASSES, CLASSES);
      answers.predicted[first + image] = predicted;
      answers.confidence[first + image] = shareOfGreatest(logits, image * CLASSES, CLASSES);
      confusion[truth * CLASSES + predicted]! += 1;
      if (predicted === truth) correct++;
    }
    raise(reluPeaks, peaks);
    done += size;
    onProgress?.({ done, total: set.count, correct, confusion: confusion.slice() });
    await pause();
  }
  const evaluation = { done, total: set.count, correct, confusion, answers };
  return { evaluation, loss: losses / done, reluPeaks };
}

/** Logits and peaks of one chunk, read back together. */
async function answersTo(
  network: TrainingNetwork,
  { examples, inputShape, inputs }: ExampleBatch,
): Promise<{ logits: Float32Array; peaks: Float32Array }> {
  const joined = tidy(() => {
    const { outputs, reluPeaks } = network.examine(tensor(inputs, [examples, ...inputShape]));
    return concat([outputs, ...reluPeaks].map((part) => reshape(part, [-1])));
  });
  try {
    const values = await joined.data<"float32">();
    return { logits: values.slice(0, examples * CLASSES), peaks: values.slice(examples * CLASSES) };
  } finally {
    dispose(joined);
  }
}

function raise(reluPeaks: readonly Float32Array[], peaks: Float32Array): void {
  let at = 0;
  for (const layer of reluPeaks) {
    for (let unit = 0; unit < layer.length; unit++) layer[unit] = Math.max(layer[unit]!, peaks[at++]!); // as long
  }
}
