import { z } from "zod";
import { NETWORK_IDS } from "@/components/cnn-view/gaze.model";

/** What a chapter may write on `<CnnExplorer>`. */
export const cnnExplorerProps = z.strictObject({
  /** The network that is looked into at first. */
  network: z.enum(NETWORK_IDS).default("digits"),
  /** The digit of the test image that the demo starts with. */
  sample: z.int().min(0).max(9).default(7),
});

export type CnnExplorerProps = z.infer<typeof cnnExplorerProps>;
