/** Which memory a WebAssembly backend computes in, and which team of threads computes for it. */

import type { KernelTeam } from "./kernel-team";

/** What a backend's start leaves for the kernels. */
export interface WasmGround {
  readonly memory: WebAssembly.Memory;
  /** Threads that may compute, the calling one included. */
  readonly threads: number;
}

const grounds = new WeakMap<object, WasmGround>();
const teams = new WeakMap<object, KernelTeam>();

/** Notes what a backend was started on. */
export function noteGround(backend: object, ground: WasmGround): void {
  grounds.set(backend, ground);
}

/** What {@link noteGround} noted, or null for a backend that somebody else started. */
export function groundOf(backend: object): WasmGround | null {
  return grounds.get(backend) ?? null;
}

/** Lets a team compute for a backend from now on, until the backend is disposed of. */
export function assignTeam(backend: { dispose(): void }, team: KernelTeam): void {
  teams.set(backend, team);
  const dispose = backend.dispose.bind(backend);
  backend.dispose = () => {
    team.dispose();
    teams.delete(backend);
    dispose();
  };
}

/** The team of a backend, or null where it has none: the kernels then put the backend's own ones together. */
export function teamOf(backend: object): KernelTeam | null {
  return teams.get(backend) ?? null;
}
