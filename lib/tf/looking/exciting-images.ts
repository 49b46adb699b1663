import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { ExcitingCells } from "@/lib/nn/looking/exciting-cells";
import { JobError } from "@/lib/tf/failure";
import type { PatchesReply, PatchesRequest, SearchProgress } from "./looking-protocol";
import type { WatchedNetwork } from "./watched-network";

/** Images looked at between two messages. */
const BATCH = 100;

/**
 * The images of a set that excite each filter, or unit, of a layer most, and the cell that they excite.
 * @throws JobError "bad-request" for a layer that isn't there, or whose maps aren't square
 */
export async function excitingImages(
  network: WatchedNetwork,
  set: DigitSet,
  { layer, keep }: PatchesRequest,
  onProgress: (progress: SearchProgress) => void,
): Promise<PatchesReply> {
  const shape = network.shapeOf(layer);
  // Units without a map are maps of one cell.
  const [side = 1, width = 1, filters = 0] = shape.length === 1 ? [1, 1, ...shape] : shape;
  if (side !== width) throw new JobError("bad-request", `"${layer}" has no square maps`);
  const cells = new ExcitingCells(filters, keep);
  for (let first = 0; first < set.count; first += BATCH) {
    const count = Math.min(BATCH, set.count - first);
    const images = Array.from({ length: count }, (_, index) => digitImage(set, first + index));
    cells.add(await network.outputs(images, layer), side, first);
    onProgress({ done: first + count, total: set.count });
  }
  const filled = cells.best().map((best) =>
    best.map((cell) => ({
      ...cell,
      label: set.labels[cell.image] as number, // an image of the set
      pixels: digitImage(set, cell.image),
    })),
  );
  return { images: set.count, filters: filled };
}
