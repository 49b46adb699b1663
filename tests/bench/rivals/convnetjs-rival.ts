/** Runs in a page: ConvNetJS trains the network of its own MNIST demo, in a tight loop. */

import convnetjs from "convnetjs";
import { fetchDigitCrops } from "@/tests/bench/rivals/digit-crops";

const LAYERS = [
  { type: "input", out_sx: 24, out_sy: 24, out_depth: 1 },
  { type: "conv", sx: 5, filters: 8, stride: 1, pad: 2, activation: "relu" },
  { type: "pool", sx: 2, stride: 2 },
  { type: "conv", sx: 5, filters: 16, stride: 1, pad: 2, activation: "relu" },
  { type: "pool", sx: 3, stride: 3 },
  { type: "softmax", num_classes: 10 },
] as const;
const EXAMPLES = 1000;
const WARM_UP_MS = 1000;

/** Examples learnt from in a second. */
export async function trainConvnetjs(durationMs: number): Promise<number> {
  const { count, side, pixels, labels } = await fetchDigitCrops(EXAMPLES);
  const volumes = Array.from({ length: count }, (_, image) => {
    const volume = new convnetjs.Vol(side, side, 1, 0);
    for (let place = 0; place < side * side; place++)
      volume.w[place] = pixels[image * side * side + place] as number;
    return volume;
  });
  const net = new convnetjs.Net();
  net.makeLayers(LAYERS);
  const trainer = new convnetjs.Trainer(net, { method: "adadelta", batch_size: 20, l2_decay: 0.001 });
  const run = (untilMs: number) => {
    let examples = 0;
    for (; performance.now() < untilMs; examples++)
      trainer.train(
        volumes[examples % count] as (typeof volumes)[number],
        labels[examples % count] as number,
      );
    return examples;
  };
  run(performance.now() + WARM_UP_MS);
  const start = performance.now();
  const examples = run(start + durationMs);
  return (1000 * examples) / (performance.now() - start);
}
