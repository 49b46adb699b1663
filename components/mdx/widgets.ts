import { adversarialPushModel } from "@/components/widgets/adversarial-push/adversarial-push.model";
import { adversarialPushProps } from "@/components/widgets/adversarial-push/adversarial-push.props";
import { architecturesModel } from "@/components/widgets/architectures/architectures.model";
import { architecturesProps } from "@/components/widgets/architectures/architectures.props";
import { cnnExplorerModel } from "@/components/widgets/cnn-explorer/cnn-explorer.model";
import { cnnExplorerProps } from "@/components/widgets/cnn-explorer/cnn-explorer.props";
import { convArithmeticModel } from "@/components/widgets/conv-arithmetic/conv-arithmetic.model";
import { convArithmeticProps } from "@/components/widgets/conv-arithmetic/conv-arithmetic.props";
import { convDimsModel } from "@/components/widgets/conv-dims/conv-dims.model";
import { convDimsProps } from "@/components/widgets/conv-dims/conv-dims.props";
import { convLabModel } from "@/components/widgets/conv-lab/conv-lab.model";
import { convLabProps } from "@/components/widgets/conv-lab/conv-lab.props";
import { denseCostModel } from "@/components/widgets/dense-cost/dense-cost.model";
import { denseCostProps } from "@/components/widgets/dense-cost/dense-cost.props";
import { diffusion2dModel } from "@/components/widgets/diffusion-2d/diffusion-2d.model";
import { diffusion2dProps } from "@/components/widgets/diffusion-2d/diffusion-2d.props";
import { digitDetectorModel } from "@/components/widgets/digit-detector/digit-detector.model";
import { digitDetectorProps } from "@/components/widgets/digit-detector/digit-detector.props";
import { digitReaderModel } from "@/components/widgets/digit-reader/digit-reader.model";
import { digitReaderProps } from "@/components/widgets/digit-reader/digit-reader.props";
import { digitStressModel } from "@/components/widgets/digit-stress/digit-stress.model";
import { digitStressProps } from "@/components/widgets/digit-stress/digit-stress.props";
import { digitTrainerModel } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { digitTrainerProps } from "@/components/widgets/digit-trainer/digit-trainer.props";
import { filterWantsModel } from "@/components/widgets/filter-wants/filter-wants.model";
import { filterWantsProps } from "@/components/widgets/filter-wants/filter-wants.props";
import { forwardProcessModel } from "@/components/widgets/forward-process/forward-process.model";
import { forwardProcessProps } from "@/components/widgets/forward-process/forward-process.props";
import { fruitStudioModel } from "@/components/widgets/fruit-studio/fruit-studio.model";
import { fruitStudioProps } from "@/components/widgets/fruit-studio/fruit-studio.props";
import { fruitTrainerModel } from "@/components/widgets/fruit-trainer/fruit-trainer.model";
import { fruitTrainerProps } from "@/components/widgets/fruit-trainer/fruit-trainer.props";
import { handmadeFeaturesModel } from "@/components/widgets/handmade-features/handmade-features.model";
import { handmadeFeaturesProps } from "@/components/widgets/handmade-features/handmade-features.props";
import { imageKernelsModel } from "@/components/widgets/image-kernels/image-kernels.model";
import { imageKernelsProps } from "@/components/widgets/image-kernels/image-kernels.props";
import {
  AdversarialPush,
  Architectures,
  CnnExplorer,
  ConvArithmetic,
  ConvDims,
  ConvLab,
  DenseCost,
  Diffusion2d,
  DigitDetector,
  DigitReader,
  DigitStress,
  DigitTrainer,
  FilterWants,
  ForwardProcess,
  FruitStudio,
  FruitTrainer,
  HandmadeFeatures,
  ImageKernels,
  NetworkLedger,
  ReceptiveField,
  TensorWalk,
  UnetInside,
  WhyThisAnswer,
  Wiring,
} from "@/components/widgets/lazy";
import { networkLedgerModel } from "@/components/widgets/network-ledger/network-ledger.model";
import { networkLedgerProps } from "@/components/widgets/network-ledger/network-ledger.props";
import { receptiveFieldModel } from "@/components/widgets/receptive-field/receptive-field.model";
import { receptiveFieldProps } from "@/components/widgets/receptive-field/receptive-field.props";
import { tensorWalkModel } from "@/components/widgets/tensor-walk/tensor-walk.model";
import { tensorWalkProps } from "@/components/widgets/tensor-walk/tensor-walk.props";
import { unetInsideModel } from "@/components/widgets/unet-inside/unet-inside.model";
import { unetInsideProps } from "@/components/widgets/unet-inside/unet-inside.props";
import { whyThisAnswerModel } from "@/components/widgets/why-this-answer/why-this-answer.model";
import { whyThisAnswerProps } from "@/components/widgets/why-this-answer/why-this-answer.props";
import { wiringModel } from "@/components/widgets/wiring/wiring.model";
import { wiringProps } from "@/components/widgets/wiring/wiring.props";
import { defineWidget, type WidgetDefinition } from "./define-widget";

/** Every widget a chapter may use: its name in MDX → its definition. */
export const WIDGETS: Readonly<Record<string, WidgetDefinition>> = {
  AdversarialPush: defineWidget(
    "AdversarialPush",
    adversarialPushProps,
    adversarialPushModel,
    AdversarialPush,
  ),
  Architectures: defineWidget("Architectures", architecturesProps, architecturesModel, Architectures),
  CnnExplorer: defineWidget("CnnExplorer", cnnExplorerProps, cnnExplorerModel, CnnExplorer),
  ConvArithmetic: defineWidget("ConvArithmetic", convArithmeticProps, convArithmeticModel, ConvArithmetic),
  ConvDims: defineWidget("ConvDims", convDimsProps, convDimsModel, ConvDims),
  ConvLab: defineWidget("ConvLab", convLabProps, convLabModel, ConvLab),
  DenseCost: defineWidget("DenseCost", denseCostProps, denseCostModel, DenseCost),
  Diffusion2d: defineWidget("Diffusion2d", diffusion2dProps, diffusion2dModel, Diffusion2d),
  DigitDetector: defineWidget("DigitDetector", digitDetectorProps, digitDetectorModel, DigitDetector),
  DigitReader: defineWidget("DigitReader", digitReaderProps, digitReaderModel, DigitReader),
  DigitStress: defineWidget("DigitStress", digitStressProps, digitStressModel, DigitStress),
  DigitTrainer: defineWidget("DigitTrainer", digitTrainerProps, digitTrainerModel, DigitTrainer),
  FilterWants: defineWidget("FilterWants", filterWantsProps, filterWantsModel, FilterWants),
  FruitStudio: defineWidget("FruitStudio", fruitStudioProps, fruitStudioModel, FruitStudio),
  FruitTrainer: defineWidget("FruitTrainer", fruitTrainerProps, fruitTrainerModel, FruitTrainer),
  ForwardProcess: defineWidget("ForwardProcess", forwardProcessProps, forwardProcessModel, ForwardProcess),
  HandmadeFeatures: defineWidget(
    "HandmadeFeatures",
    handmadeFeaturesProps,
    handmadeFeaturesModel,
    HandmadeFeatures,
  ),
  ImageKernels: defineWidget("ImageKernels", imageKernelsProps, imageKernelsModel, ImageKernels),
  NetworkLedger: defineWidget("NetworkLedger", networkLedgerProps, networkLedgerModel, NetworkLedger),
  WhyThisAnswer: defineWidget("WhyThisAnswer", whyThisAnswerProps, whyThisAnswerModel, WhyThisAnswer),
  TensorWalk: defineWidget("TensorWalk", tensorWalkProps, tensorWalkModel, TensorWalk),
  ReceptiveField: defineWidget("ReceptiveField", receptiveFieldProps, receptiveFieldModel, ReceptiveField),
  UnetInside: defineWidget("UnetInside", unetInsideProps, unetInsideModel, UnetInside),
  Wiring: defineWidget("Wiring", wiringProps, wiringModel, Wiring),
};
