import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { digits } from "./digits";
import { fashion } from "./fashion";

/** The networks whose weights the site ships, by the name of their images. */
export const SHIPPED_NETWORKS = { digits, fashion } as const satisfies Readonly<Record<string, NetworkSpec>>;
