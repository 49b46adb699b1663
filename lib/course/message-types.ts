/** The texts that exist, as types: a key that is missing from the French files is a type error wherever it is used. */
import type adversarialPush from "@/content/fr/messages/adversarial-push.json";
import type architectures from "@/content/fr/messages/architectures.json";
import type bank from "@/content/fr/messages/bank.json";
import type cnnExplorer from "@/content/fr/messages/cnn-explorer.json";
import type compute from "@/content/fr/messages/compute.json";
import type convArithmetic from "@/content/fr/messages/conv-arithmetic.json";
import type convDims from "@/content/fr/messages/conv-dims.json";
import type convLab from "@/content/fr/messages/conv-lab.json";
import type course from "@/content/fr/messages/course.json";
import type deck from "@/content/fr/messages/deck.json";
import type denseCost from "@/content/fr/messages/dense-cost.json";
import type diffusion2d from "@/content/fr/messages/diffusion-2d.json";
import type digitDetector from "@/content/fr/messages/digit-detector.json";
import type digitInput from "@/content/fr/messages/digit-input.json";
import type digitReader from "@/content/fr/messages/digit-reader.json";
import type digitStress from "@/content/fr/messages/digit-stress.json";
import type digitTrainer from "@/content/fr/messages/digit-trainer.json";
import type engine from "@/content/fr/messages/engine.json";
import type filterWants from "@/content/fr/messages/filter-wants.json";
import type forwardProcess from "@/content/fr/messages/forward-process.json";
import type fruitStudio from "@/content/fr/messages/fruit-studio.json";
import type fruitTrainer from "@/content/fr/messages/fruit-trainer.json";
import type handmadeFeatures from "@/content/fr/messages/handmade-features.json";
import type imageInput from "@/content/fr/messages/image-input.json";
import type imageKernels from "@/content/fr/messages/image-kernels.json";
import type imageSets from "@/content/fr/messages/image-sets.json";
import type networkLedger from "@/content/fr/messages/network-ledger.json";
import type quiz from "@/content/fr/messages/quiz.json";
import type receptiveField from "@/content/fr/messages/receptive-field.json";
import type revision from "@/content/fr/messages/revision.json";
import type tensorWalk from "@/content/fr/messages/tensor-walk.json";
import type unetInside from "@/content/fr/messages/unet-inside.json";
import type whyThisAnswer from "@/content/fr/messages/why-this-answer.json";
import type widget from "@/content/fr/messages/widget.json";
import type wiring from "@/content/fr/messages/wiring.json";
import type { Locale } from "./locales";

/** Texts of the interface by namespace; the namespace is the name of the file. */
export interface Messages {
  "adversarial-push": typeof adversarialPush;
  architectures: typeof architectures;
  bank: typeof bank;
  "cnn-explorer": typeof cnnExplorer;
  compute: typeof compute;
  "conv-arithmetic": typeof convArithmetic;
  "conv-dims": typeof convDims;
  "conv-lab": typeof convLab;
  course: typeof course;
  deck: typeof deck;
  "dense-cost": typeof denseCost;
  "diffusion-2d": typeof diffusion2d;
  "digit-detector": typeof digitDetector;
  "digit-input": typeof digitInput;
  "digit-reader": typeof digitReader;
  "digit-stress": typeof digitStress;
  "digit-trainer": typeof digitTrainer;
  engine: typeof engine;
  "filter-wants": typeof filterWants;
  "fruit-studio": typeof fruitStudio;
  "fruit-trainer": typeof fruitTrainer;
  "forward-process": typeof forwardProcess;
  "handmade-features": typeof handmadeFeatures;
  "image-input": typeof imageInput;
  "image-kernels": typeof imageKernels;
  "image-sets": typeof imageSets;
  "network-ledger": typeof networkLedger;
  quiz: typeof quiz;
  "receptive-field": typeof receptiveField;
  revision: typeof revision;
  "why-this-answer": typeof whyThisAnswer;
  "tensor-walk": typeof tensorWalk;
  "unet-inside": typeof unetInside;
  widget: typeof widget;
  wiring: typeof wiring;
}

declare module "use-intl/core" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
