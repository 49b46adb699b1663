"use client";

import { useTranslations } from "use-intl/react";
import type { Messages } from "@/lib/course/message-types";
import type { UNetBox } from "./unet-drawing";

type LayerKey = keyof Messages["unet-inside"]["layers"];

/** How the parts of the network are called. */
export function useLayerNames() {
  const t = useTranslations("unet-inside");
  return {
    /** @param name - as `unetParts` has it, or "time" or "words" */
    layer: (name: string) => t(`layers.${name as LayerKey}`),
    shape: ({ side, channels }: Pick<UNetBox, "side" | "channels">) => t("shape", { side, channels }),
  };
}
