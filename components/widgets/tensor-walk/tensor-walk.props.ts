import { z } from "zod";

const index = (most: number) => z.int().min(-1).max(most);

/** What a chapter may write on `<TensorWalk>`: an index for each axis, -1 for the whole axis. */
export const tensorWalkProps = z.strictObject({
  batch: index(3).default(-1),
  row: index(31).default(-1),
  column: index(31).default(-1),
  channel: index(2).default(-1),
});

export type TensorWalkProps = z.infer<typeof tensorWalkProps>;
