import type { Measurement } from "@/tests/bench/measurement";
import { cnnSwitch } from "./cnn-switch";
import { cnnTrain } from "./cnn-train";
import { convolutionSpeed } from "./convolution-speed";
import { diffusionImage } from "./diffusion-image";
import { diffusion2d } from "./diffusion-2d";
import { digitsTo95 } from "./digits-to-95";
import { firstLoss } from "./first-loss";
import { firstMaps } from "./first-maps";
import { keyToSlide } from "./key-to-slide";
import { longestTask } from "./longest-task";
import { pageScripts } from "./page-scripts";
import { smallNets } from "./small-nets";
import { soak } from "./soak";
import { workerScripts } from "./worker-scripts";

/** Everything `npm run bench` measures, in this order. */
export const ALL_MEASUREMENTS: readonly Measurement[] = [
  pageScripts,
  workerScripts,
  firstMaps,
  cnnSwitch,
  convolutionSpeed,
  cnnTrain,
  smallNets,
  diffusionImage,
  diffusion2d,
  firstLoss,
  digitsTo95,
  longestTask,
  keyToSlide,
  soak,
];
