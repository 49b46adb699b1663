/** What a small net answers: every unit's activation on a list of points, and its mean loss on a data set. */

import { dispose, type Tensor2D } from "@tensorflow/tfjs-core";
import { runSmallNet } from "@/lib/tf/kernels/small-net/run-small-net";
import { exampleCount, pointCount, type SmallNetData } from "./small-net-data";
import { checkLoss, type SmallNetLoss } from "./small-net-training";
import { checkAlive, type SmallNet } from "./small-net-variables";
import { parameterInputs } from "./train-small-net";

/**
 * Activations of every layer, hidden ones first and the output last: `[points, units]` float32 each. The caller disposes them.
 * @param points - `[points, inputs]` float32
 * @throws SmallNetError if the points haven't the net's inputs, or the net has been disposed
 */
export async function evaluateSmallNet(net: SmallNet, points: Tensor2D): Promise<readonly Tensor2D[]> {
  checkAlive(net);
  pointCount(net.spec, points);
  const layers = await runSmallNet(
    "EvaluateSmallNet",
    { ...parameterInputs(net), inputs: points },
    { spec: net.spec },
  );
  return layers as Tensor2D[]; // as the kernel says
}

/**
 * The mean loss over the examples, without any penalty on the weights.
 * @throws SmallNetError if the data hasn't the net's shape, the loss doesn't go with the output's activation, or the net has been
 * disposed
 */
export async function smallNetLoss(net: SmallNet, data: SmallNetData, loss: SmallNetLoss): Promise<number> {
  checkAlive(net);
  checkLoss(loss, net.spec.output.activation);
  exampleCount(net.spec, data);
  const outputs = await runSmallNet(
    "SmallNetLoss",
    { ...parameterInputs(net), inputs: data.inputs, targets: data.targets },
    { spec: net.spec, loss },
  );
  const [value = Number.NaN] = (await outputs[0]?.data()) ?? [];
  dispose(outputs);
  return value;
}
