/** How a trained model becomes a file, and how files become one again; the code for it is fetched with the first use. */

import type { PickedFile } from "@/lib/tf/model-archive/model-parts";
import type { PackableModel } from "@/lib/tf/model-archive/training-record";
import type { UnpackedModel } from "@/lib/tf/model-archive/unpack-model";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";

/** Why there is no file, or no model. */
interface Refused {
  readonly ok: false;
  readonly problem: ModelFileProblem;
}

export type Packed = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | Refused;
export type Unpacked = UnpackedModel | Refused;

/** Both ways. They reject only if their code can't be fetched. */
export interface ModelFile {
  /** A zip archive; refused is what couldn't be brought back, such as weights that are no numbers. */
  pack(model: PackableModel): Promise<Packed>;
  /** The model in files picked together. */
  unpack(files: readonly PickedFile[]): Promise<Unpacked>;
}

/** The model files of the page. */
export const pageModelFile: ModelFile = {
  async pack(model) {
    const [{ packModel }, { ModelFileError }] = await Promise.all([
      import("@/lib/tf/model-archive/pack-model"),
      import("@/lib/tf/model-format/model-file-error"),
    ]);
    try {
      return { ok: true, bytes: packModel(model) };
    } catch (error) {
      if (error instanceof ModelFileError) return { ok: false, problem: error.problem };
      throw error;
    }
  },
  async unpack(files) {
    const { unpackModel } = await import("@/lib/tf/model-archive/unpack-model");
    return unpackModel(files);
  },
};
