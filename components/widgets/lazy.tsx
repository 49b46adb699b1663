"use client";

import { lazyWidget } from "@/components/widget/lazy-widget";

/* One entry a widget: its code is fetched only on a page that shows it, when it comes near the screen. */

export const AdversarialPush = lazyWidget(
  "adversarial-push",
  async () => {
    const { AdversarialPush } = await import("./adversarial-push/adversarial-push");
    return AdversarialPush;
  },
  { computes: true, first: "digits", samples: "digits" },
);

export const Architectures = lazyWidget(
  "architectures",
  async () => {
    const { Architectures } = await import("./architectures/architectures");
    return Architectures;
  },
  { computes: false },
);

export const CnnExplorer = lazyWidget(
  "cnn-explorer",
  async () => {
    const { CnnExplorer } = await import("./cnn-explorer/cnn-explorer");
    return CnnExplorer;
  },
  { computes: true, first: "digits", samples: "digits" },
);

export const ConvArithmetic = lazyWidget(
  "conv-arithmetic",
  async () => {
    const { ConvArithmetic } = await import("./conv-arithmetic/conv-arithmetic");
    return ConvArithmetic;
  },
  { computes: false },
);

export const ConvDims = lazyWidget(
  "conv-dims",
  async () => {
    const { ConvDims } = await import("./conv-dims/conv-dims");
    return ConvDims;
  },
  { computes: false },
);

export const ConvLab = lazyWidget(
  "conv-lab",
  async () => {
    const { ConvLab } = await import("./conv-lab/conv-lab");
    return ConvLab;
  },
  { computes: false },
);

export const DenseCost = lazyWidget(
  "dense-cost",
  async () => {
    const { DenseCost } = await import("./dense-cost/dense-cost");
    return DenseCost;
  },
  { computes: false },
);

export const Diffusion2d = lazyWidget(
  "diffusion-2d",
  async () => {
    const { Diffusion2d } = await import("./diffusion-2d/diffusion-2d");
    return Diffusion2d;
  },
  { computes: true },
);

export const DigitDetector = lazyWidget(
  "digit-detector",
  async () => {
    const { DigitDetector } = await import("./digit-detector/digit-detector");
    return DigitDetector;
  },
  { computes: true, first: "digits", samples: "digits" },
);

export const DigitReader = lazyWidget(
  "digit-reader",
  async () => {
    const { DigitReader } = await import("./digit-reader/digit-reader");
    return DigitReader;
  },
  {
    computes: true,
    first: "digits",
    reads: ({ sample }) => ({ reads: "digits", images: "digits", label: sample, seed: 1 }),
    samples: "digits",
  },
);

export const DigitStress = lazyWidget(
  "digit-stress",
  async () => {
    const { DigitStress } = await import("./digit-stress/digit-stress");
    return DigitStress;
  },
  { computes: true, first: "digits", samples: "digits" },
);

export const DigitTrainer = lazyWidget(
  "digit-trainer",
  async () => {
    const { DigitTrainer } = await import("./digit-trainer/digit-trainer");
    return DigitTrainer;
  },
  { computes: true, first: { training: "digits" } },
);

export const FilterWants = lazyWidget(
  "filter-wants",
  async () => {
    const { FilterWants } = await import("./filter-wants/filter-wants");
    return FilterWants;
  },
  { computes: true, first: "digits" },
);

export const FruitStudio = lazyWidget(
  "fruit-studio",
  async () => {
    const { FruitStudio } = await import("./fruit-studio/fruit-studio");
    return FruitStudio;
  },
  { computes: true, first: { drawing: true } },
);
export const FruitTrainer = lazyWidget(
  "fruit-trainer",
  async () => {
    const { FruitTrainer } = await import("./fruit-trainer/fruit-trainer");
    return FruitTrainer;
  },
  { computes: true },
);

export const HandmadeFeatures = lazyWidget(
  "handmade-features",
  async () => {
    const { HandmadeFeatures } = await import("./handmade-features/handmade-features");
    return HandmadeFeatures;
  },
  { computes: true },
);

export const ForwardProcess = lazyWidget(
  "forward-process",
  async () => {
    const { ForwardProcess } = await import("./forward-process/forward-process");
    return ForwardProcess;
  },
  { computes: false },
);

export const ImageKernels = lazyWidget(
  "image-kernels",
  async () => {
    const { ImageKernels } = await import("./image-kernels/image-kernels");
    return ImageKernels;
  },
  { computes: true },
);

export const NetworkLedger = lazyWidget(
  "network-ledger",
  async () => {
    const { NetworkLedger } = await import("./network-ledger/network-ledger");
    return NetworkLedger;
  },
  { computes: false },
);

export const WhyThisAnswer = lazyWidget(
  "why-this-answer",
  async () => {
    const { WhyThisAnswer } = await import("./why-this-answer/why-this-answer");
    return WhyThisAnswer;
  },
  { computes: true, first: "digits", samples: "digits" },
);

export const TensorWalk = lazyWidget(
  "tensor-walk",
  async () => {
    const { TensorWalk } = await import("./tensor-walk/tensor-walk");
    return TensorWalk;
  },
  { computes: false },
);

export const ReceptiveField = lazyWidget(
  "receptive-field",
  async () => {
    const { ReceptiveField } = await import("./receptive-field/receptive-field");
    return ReceptiveField;
  },
  { computes: false },
);

export const UnetInside = lazyWidget(
  "unet-inside",
  async () => {
    const { UnetInside } = await import("./unet-inside/unet-inside");
    return UnetInside;
  },
  { computes: true, first: { drawing: true } },
);

export const Wiring = lazyWidget(
  "wiring",
  async () => {
    const { Wiring } = await import("./wiring/wiring");
    return Wiring;
  },
  { computes: false },
);
