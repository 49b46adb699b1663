/** The part of an Emscripten module that hands out memory. */
export interface MemoryOwner {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
}

/** All that 32-bit addresses reach. */
const MOST_BYTES = 2 ** 32 - 1;

/**
 * Makes a module say that it has no memory left. It gives the address 0 instead, or for sizes beyond 32 bits a place that is far too
 * small, which tfjs-backend-wasm takes for a place like any other: the kernels then write over the module's own memory, and with threads
 * they may hang for good.
 */
export function refuseNullMemory(module: MemoryOwner): void {
  // Emscripten's function puts another in its place when it is first called.
  module._free(module._malloc(1));
  const allocate = module._malloc.bind(module);
  module._malloc = (bytes) => {
    const pointer = bytes > MOST_BYTES ? 0 : allocate(bytes);
    if (pointer === 0 && bytes > 0)
      throw new RangeError(`out of memory: WebAssembly has no ${bytes} bytes left`);
    return pointer;
  };
}
