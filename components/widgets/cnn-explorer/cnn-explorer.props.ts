import { z } from "zod";
import { NETWORK_IDS } from "./explorable-network";

/** What a chapter may write on `<CnnExplorer>`. */
export const cnnExplorerProps = z.strictObject({
  /** The network that is looked into. */
  network: z.enum(NETWORK_IDS).default("digits"),
  /** The digit of the test image that the demo starts with. */
  sample: z.int().min(0).max(9).default(7),
});

export type CnnExplorerProps = z.infer<typeof cnnExplorerProps>;
