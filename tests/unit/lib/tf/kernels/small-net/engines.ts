/** Both engines of small nets, by name. */

import { loadSmallNetEngine } from "@/lib/tf/kernels/small-net/load-engine";
import { plainEngine } from "@/lib/tf/kernels/small-net/plain/plain-engine";

export const ENGINES = [
  ["plain TypeScript", async () => plainEngine],
  ["WebAssembly", loadSmallNetEngine],
] as const;
