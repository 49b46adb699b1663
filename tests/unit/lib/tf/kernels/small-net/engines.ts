/** Every engine of small nets, by name. */

import { plainEngine } from "@/lib/tf/kernels/small-net/plain/plain-engine";

export const ENGINES = [["plain TypeScript", async () => plainEngine]] as const;
