// Convolutional networks on WebAssembly: what lib/tf/kernels/wasm calls.

export { settleGradients, settleMeans, settleVariances } from "./batch-norm";
export { packFilters, packTurnedFilters } from "./convolve";
export { gatherFilterGradient } from "./filter-gradient";
export { gatherDepthwiseFilterGradient } from "./pool";
export { gatherRows } from "./rows";
export { serve, together } from "./team";
export { update } from "./update";
