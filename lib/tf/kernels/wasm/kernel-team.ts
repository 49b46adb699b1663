/** The threads that compute convolutional networks, on the memory of the WebAssembly backend. */

/** What lib/tf/kernels/assembly/convolution/module.ts exports. Pointers are byte offsets in the backend's memory. */
export interface KernelExports {
  together(board: number, kind: number, job: number, parts: number): number;
  serve(board: number, thread: number): void;
  packFilters(filter: number, packed: number, taps: number, inputs: number, outputs: number): void;
  packTurnedFilters(filter: number, packed: number, taps: number, inputs: number, outputs: number): void;
  gatherFilterGradient(job: number, target: number, parts: number): void;
  update(kind: number, count: number, ...addressesAndRates: readonly number[]): void;
  gatherRows(job: number, target: number, parts: number): void;
  gatherDepthwiseFilterGradient(job: number, target: number, parts: number): void;
  settleMeans(job: number, parts: number): void;
  settleVariances(job: number, parts: number): void;
  settleGradients(job: number, parts: number): void;
}

/** Jobs that are dealt out to the threads; the order is that of `perform` in assembly/convolution/team.ts. */
const JOB_KINDS = [
  "convolve",
  "filterGradient",
  "maxPool",
  "maxPoolGradient",
  "averagePoolGradient",
  "depthwiseInputGradient",
  "depthwiseFilterGradient",
  "reluGradient",
  "sumRows",
  "depthwise",
  "normSilu",
  "normSiluGradient",
  "batchSums",
  "batchDeviations",
  "batchScale",
  "batchGradientSums",
  "batchGradient",
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

const PARTS_A_THREAD = 8;
const SUM_PARTS = 8;
/** Room for the words of one job, and for the board that the threads share. */
const JOB_WORDS = 32;
const BOARD_WORDS = 16;

/** The part of the backend's Emscripten module that a team uses. */
export interface HeapOwner {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
}

/** What a team is made of. */
export interface TeamOptions {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly heap: HeapOwner;
  /** The calling thread included; 1 for none beside it. */
  readonly threads: number;
}

/** One integer or, where a field is named in `floats`, a float32. */
export type JobWords = readonly number[];

/** Instances of the kernels: one here, and one in each helper thread. */
export class KernelTeam {
  readonly kernels: KernelExports;
  readonly threads: number;
  readonly #heap: HeapOwner;
  readonly #memory: WebAssembly.Memory;
  readonly #board: number;
  readonly #job: number;
  readonly #helpers: Worker[];
  readonly #rooms = new Map<string, { pointer: number; bytes: number }>();
  #words = new Int32Array();
  #floats = new Float32Array();

  constructor({ module, memory, heap, threads }: TeamOptions) {
    this.#heap = heap;
    this.#memory = memory;
    this.threads = threads;
    this.kernels = instantiateKernels(module, memory);
    this.#board = this.#claim(4 * (BOARD_WORDS + JOB_WORDS));
    this.#job = this.#board + 4 * BOARD_WORDS;
    this.#view().fill(0, this.#board / 4, this.#board / 4 + BOARD_WORDS);
    this.#helpers = Array.from({ length: threads - 1 }, (_, index) =>
      spawnHelper([module, memory, this.#board, index + 1]),
    );
  }

  /**
   * Room that stays the caller's until it asks for more under the same name.
   * @returns its address; what was in it before is gone if it grew
   */
  room(name: string, bytes: number): number {
    const known = this.#rooms.get(name);
    if (known && known.bytes >= bytes) return known.pointer;
    if (known) this.#heap._free(known.pointer);
    const pointer = this.#claim(bytes);
    this.#rooms.set(name, { pointer, bytes });
    return pointer;
  }

  /**
   * Does a job with every thread that listens.
   * @param parts - independent parts that it is cut into, see {@link partsFor} and {@link sumParts}
   * @param words - the fields of the job in their order
   * @param floats - how many fields at the end are float32
   * @returns the address of the job
   * @throws Error if a helper doesn't finish
   */
  run(kind: JobKind, parts: number, words: JobWords, floats = 0): number {
    const view = this.#view();
    const start = this.#job / 4;
    const integers = words.length - floats;
    for (let index = 0; index < integers; index++) view[start + index] = words[index] as number;
    for (let index = integers; index < words.length; index++)
      this.#floats[start + index] = words[index] as number;
    if (this.kernels.together(this.#board, JOB_KINDS.indexOf(kind), this.#job, parts) === 0)
      throw new Error("aborted(a kernel thread stopped)");
    return this.#job;
  }

  /**
   * Parts for a job whose result doesn't depend on them: several a thread, so that one that is held up does fewer, and equal in size
   * where that can be.
   * @param units - independent pieces of work of about equal size
   */
  partsFor(units: number): number {
    const most = Math.min(units, this.threads * PARTS_A_THREAD);
    if (this.threads === 1 || units <= 1) return 1;
    for (let parts = most; parts > most / 2; parts--) if (units % parts === 0) return parts;
    return most;
  }

  /** Ends the helpers; the memory goes with its backend. */
  dispose(): void {
    for (const helper of this.#helpers) helper.terminate();
  }

  #claim(bytes: number): number {
    const pointer = this.#heap._malloc(bytes) >>> 0;
    if (pointer === 0) throw new Error(`out of memory: ${bytes} bytes for a kernel`);
    return pointer;
  }

  /** The memory as it is now: its buffer is another one after it has grown. */
  #view(): Int32Array {
    if (this.#words.buffer !== this.#memory.buffer) {
      this.#words = new Int32Array(this.#memory.buffer);
      this.#floats = new Float32Array(this.#memory.buffer);
    }
    return this.#words;
  }
}

/**
 * Parts for a job that adds up what the parts give: the same whatever the number of threads, so that the sum is the same to the last bit.
 * @param units - pieces of work that are added up
 */
export function sumParts(units: number): number {
  return Math.max(1, Math.min(units, SUM_PARTS));
}

function instantiateKernels(module: WebAssembly.Module, memory: WebAssembly.Memory): KernelExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // Compiled from our own sources, see KernelExports.
  return exports as unknown as KernelExports;
}

/** A thread that serves; what it runs is text, since a bundler would rename what a function calls. */
const HELPER_SCRIPT =
  "onmessage = ({ data: [module, memory, board, thread] }) => " +
  "new WebAssembly.Instance(module, { env: { memory } }).exports.serve(board, thread);";

let helperUrl: string | null = null;

function spawnHelper(assignment: readonly [WebAssembly.Module, WebAssembly.Memory, number, number]): Worker {
  helperUrl ??= URL.createObjectURL(new Blob([HELPER_SCRIPT], { type: "text/javascript" }));
  const helper = new Worker(helperUrl, { name: "kernels" });
  // One that doesn't start never listens, and the others do its share.
  helper.addEventListener("error", (event) => event.preventDefault());
  helper.postMessage(assignment);
  return helper;
}
