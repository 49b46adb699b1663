"use client";

import { lazyWidget } from "@/components/widget/lazy-widget";

/* One entry a widget: its code is fetched only on a page that shows it, when it comes near the screen. */

export const CnnExplorer = lazyWidget(
  "cnn-explorer",
  async () => {
    const { CnnExplorer } = await import("./cnn-explorer/cnn-explorer");
    return CnnExplorer;
  },
  { computes: true },
);

export const ConvArithmetic = lazyWidget(
  "conv-arithmetic",
  async () => {
    const { ConvArithmetic } = await import("./conv-arithmetic/conv-arithmetic");
    return ConvArithmetic;
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

export const DigitReader = lazyWidget(
  "digit-reader",
  async () => {
    const { DigitReader } = await import("./digit-reader/digit-reader");
    return DigitReader;
  },
  { computes: true },
);

export const DigitStress = lazyWidget(
  "digit-stress",
  async () => {
    const { DigitStress } = await import("./digit-stress/digit-stress");
    return DigitStress;
  },
  { computes: true },
);

export const DigitTrainer = lazyWidget(
  "digit-trainer",
  async () => {
    const { DigitTrainer } = await import("./digit-trainer/digit-trainer");
    return DigitTrainer;
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

export const ReceptiveField = lazyWidget(
  "receptive-field",
  async () => {
    const { ReceptiveField } = await import("./receptive-field/receptive-field");
    return ReceptiveField;
  },
  { computes: false },
);

export const Wiring = lazyWidget(
  "wiring",
  async () => {
    const { Wiring } = await import("./wiring/wiring");
    return Wiring;
  },
  { computes: false },
);
