import { convArithmeticModel } from "@/components/widgets/conv-arithmetic/conv-arithmetic.model";
import { convArithmeticProps } from "@/components/widgets/conv-arithmetic/conv-arithmetic.props";
import { digitReaderModel } from "@/components/widgets/digit-reader/digit-reader.model";
import { digitReaderProps } from "@/components/widgets/digit-reader/digit-reader.props";
import { digitTrainerModel } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { digitTrainerProps } from "@/components/widgets/digit-trainer/digit-trainer.props";
import { imageKernelsModel } from "@/components/widgets/image-kernels/image-kernels.model";
import { imageKernelsProps } from "@/components/widgets/image-kernels/image-kernels.props";
import {
  ConvArithmetic,
  DigitReader,
  DigitTrainer,
  ImageKernels,
  NetworkLedger,
} from "@/components/widgets/lazy";
import { networkLedgerModel } from "@/components/widgets/network-ledger/network-ledger.model";
import { networkLedgerProps } from "@/components/widgets/network-ledger/network-ledger.props";
import { defineWidget, type WidgetDefinition } from "./define-widget";

/** Every widget a chapter may use: its name in MDX → its definition. */
export const WIDGETS: Readonly<Record<string, WidgetDefinition>> = {
  ConvArithmetic: defineWidget("ConvArithmetic", convArithmeticProps, convArithmeticModel, ConvArithmetic),
  DigitReader: defineWidget("DigitReader", digitReaderProps, digitReaderModel, DigitReader),
  DigitTrainer: defineWidget("DigitTrainer", digitTrainerProps, digitTrainerModel, DigitTrainer),
  ImageKernels: defineWidget("ImageKernels", imageKernelsProps, imageKernelsModel, ImageKernels),
  NetworkLedger: defineWidget("NetworkLedger", networkLedgerProps, networkLedgerModel, NetworkLedger),
};
