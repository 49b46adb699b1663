import { z } from "zod";
import { isChainLayerData } from "@/lib/nn/code/check-layer";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { PRESET_IDS } from "./presets";

/** What a chapter may write on `<NetworkLedger>`. */
export const networkLedgerProps = z
  .strictObject({
    /** The network shown first; one Conv2D layer if left out. */
    preset: z.enum(PRESET_IDS).optional(),
    /** Or layers of the chapter's own, as in `lib/nn/layer-spec.ts`, with `inputShape`. */
    layers: z.array(z.custom<ChainLayer>(isChainLayerData)).min(1).max(300).optional(),
    inputShape: z.array(z.int().min(1).max(100_000)).min(1).max(3).optional(),
    /** The layer whose arguments are shown, from 0. */
    selected: z.int().min(0).default(0),
    batch: z.int().min(1).max(4096).default(1),
    dialect: z.enum(["keras", "tfjs"]).default("keras"),
    showCode: z.boolean().default(false),
  })
  .refine(({ layers, inputShape, preset }) =>
    layers ? inputShape !== undefined && preset === undefined : inputShape === undefined,
  );

export type NetworkLedgerProps = z.infer<typeof networkLedgerProps>;
