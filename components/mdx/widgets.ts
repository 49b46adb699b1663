import { cnnExplorerModel } from "@/components/widgets/cnn-explorer/cnn-explorer.model";
import { cnnExplorerProps } from "@/components/widgets/cnn-explorer/cnn-explorer.props";
import { convArithmeticModel } from "@/components/widgets/conv-arithmetic/conv-arithmetic.model";
import { convArithmeticProps } from "@/components/widgets/conv-arithmetic/conv-arithmetic.props";
import { digitReaderModel } from "@/components/widgets/digit-reader/digit-reader.model";
import { digitReaderProps } from "@/components/widgets/digit-reader/digit-reader.props";
import { digitTrainerModel } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { digitTrainerProps } from "@/components/widgets/digit-trainer/digit-trainer.props";
import { imageKernelsModel } from "@/components/widgets/image-kernels/image-kernels.model";
import { imageKernelsProps } from "@/components/widgets/image-kernels/image-kernels.props";
import {
  CnnExplorer,
  ConvArithmetic,
  DigitReader,
  DigitTrainer,
  ImageKernels,
} from "@/components/widgets/lazy";
import { defineWidget, type WidgetDefinition } from "./define-widget";

/** Every widget a chapter may use: its name in MDX → its definition. */
export const WIDGETS: Readonly<Record<string, WidgetDefinition>> = {
  CnnExplorer: defineWidget("CnnExplorer", cnnExplorerProps, cnnExplorerModel, CnnExplorer),
  ConvArithmetic: defineWidget("ConvArithmetic", convArithmeticProps, convArithmeticModel, ConvArithmetic),
  DigitReader: defineWidget("DigitReader", digitReaderProps, digitReaderModel, DigitReader),
  DigitTrainer: defineWidget("DigitTrainer", digitTrainerProps, digitTrainerModel, DigitTrainer),
  ImageKernels: defineWidget("ImageKernels", imageKernelsProps, imageKernelsModel, ImageKernels),
};
