/** Windows over each channel by itself, as the compiled kernels for pooling and depthwise convolution read them. */

import type { backend_util } from "@tensorflow/tfjs-core";

/** Addresses, in bytes; 0 where the job has no such image. The order in memory is that of assembly/convolution/pool.ts. */
export interface ChannelImages {
  readonly input?: number;
  readonly output?: number;
  readonly outputGradient?: number;
  readonly inputGradient?: number;
  readonly filter?: number;
  readonly sums?: number;
  readonly sumsBytes?: number;
}

/** All the words of a job. */
export function channelWords(info: backend_util.Conv2DInfo, images: ChannelImages): number[] {
  const { input = 0, output = 0, outputGradient = 0, inputGradient = 0 } = images;
  const { filter = 0, sums = 0, sumsBytes = 0 } = images;
  return [
    ...[info.batchSize, info.inHeight, info.inWidth, info.inChannels],
    ...[info.filterHeight, info.filterWidth, info.strideHeight, info.strideWidth],
    ...[info.dilationHeight, info.dilationWidth, info.padInfo.top, info.padInfo.left],
    ...[info.outHeight, info.outWidth],
    ...[input, output, outputGradient, inputGradient, filter, sums, sumsBytes],
  ];
}
