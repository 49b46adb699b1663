/** The memory of a WebAssembly program, given out from a start address on. */

/** Address alignment and row padding: one vector of 4 float32. */
const VECTOR_BYTES = 16;
const PAGE_BYTES = 65_536;

/** Bytes of so many 4-byte numbers, padded to whole vectors. */
export function vectorBytes(count: number): number {
  return Math.ceil((count * 4) / VECTOR_BYTES) * VECTOR_BYTES;
}

/** Gives out memory piece by piece; it is all given back by starting anew. */
export class WasmHeap {
  readonly #memory: WebAssembly.Memory;
  #next: number;

  /** @param start - the first free byte, a multiple of 16 */
  constructor(memory: WebAssembly.Memory, start: number) {
    this.#memory = memory;
    this.#next = start;
  }

  /** Address of room for so many 4-byte numbers, all 0, padded to whole vectors. Views taken before may become invalid. */
  take(count: number): number {
    const address = this.#next;
    this.#next += vectorBytes(count);
    const missing = this.#next - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
    new Uint8Array(this.#memory.buffer, address, vectorBytes(count)).fill(0);
    return address;
  }

  /** Address of a copy of the numbers. */
  put(values: Float32Array): number {
    const address = this.take(values.length);
    this.floats(address, values.length).set(values);
    return address;
  }

  /** The numbers at an address, to be read or written at once. */
  floats(address: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, count);
  }

  /** The same numbers as int32. */
  integers(address: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, address, count);
  }
}
