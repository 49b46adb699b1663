"use client";

import { lazyWidget } from "@/components/widget/lazy-widget";

/* One entry a widget: its code is fetched only on a page that shows it, when it comes near the screen. */

export const ConvArithmetic = lazyWidget(
  "conv-arithmetic",
  async () => {
    const { ConvArithmetic } = await import("./conv-arithmetic/conv-arithmetic");
    return ConvArithmetic;
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

export const DigitTrainer = lazyWidget(
  "digit-trainer",
  async () => {
    const { DigitTrainer } = await import("./digit-trainer/digit-trainer");
    return DigitTrainer;
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
