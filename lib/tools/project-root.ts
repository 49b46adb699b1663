import { fileURLToPath } from "node:url";

/** Absolute path of the repository, ending in a separator. Every tool runs from here, wherever it was called. */
export const PROJECT_ROOT = fileURLToPath(new URL("../..", import.meta.url));
