/** The one place that knows how a trained model becomes a file, and how files become one again. */

import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { NamedArray, TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { ImportProblem } from "./import-problem";

/** What a reader takes home. */
export interface TrainedModel {
  readonly spec: TrainingSpec;
  readonly state: TrainingState;
  /** Share of right answers on images held out, in [0, 1]; null if it wasn't measured. */
  readonly accuracy: number | null;
  /** When the file was made, as ISO 8601 in UTC. */
  readonly date: string;
}

/** A file as it was picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What picked files hold, or why they hold no model. */
export type Unpacked =
  | {
      readonly ok: true;
      readonly network: NetworkSpec;
      readonly weights: readonly NamedArray[];
      /** Null for a model that says nothing of its training. */
      readonly trained: TrainedModel | null;
    }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Both ways; fetched when they are first needed. */
export interface ModelFile {
  /** The bytes of a zip archive. Throws for what couldn't be brought back, with a message. */
  pack(model: TrainedModel): Promise<Uint8Array<ArrayBuffer>>;
  unpack(files: readonly PickedFile[]): Promise<Unpacked>;
}

/** Zip archives, written and read in the page itself. */
export const pageModelFile: ModelFile = {
  async pack(model) {
    const { packModel } = await import("@/lib/tf/model-archive/pack-model");
    return packModel(model);
  },
  async unpack(files) {
    const { unpackModel } = await import("@/lib/tf/model-archive/unpack-model");
    return unpackModel(files);
  },
};
