import type { BackendCandidate, BackendReport } from "@/lib/tf/protocol";

const CARD = "ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)";
export const IMITATION =
  "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)";

/** A backend as the report of a machine with a graphics card has it. */
export function candidate(
  name: BackendCandidate["name"],
  change: Partial<BackendCandidate> = {},
): BackendCandidate {
  const detail = name === "webgl" || name === "webgpu" ? CARD : "";
  return { name, state: "untried", medianMs: null, trainMs: null, detail, ...change };
}

/** A backend that was timed. */
export function timed(name: BackendCandidate["name"], medianMs: number, trainMs?: number): BackendCandidate {
  return candidate(name, { state: "measured", medianMs, ...(trainMs === undefined ? {} : { trainMs }) });
}

/** The report of a machine without WebGPU, whose card is slower than its processor. */
export function report(change: Partial<BackendReport> = {}): BackendReport {
  return {
    active: "wasm",
    training: "wasm",
    chosenBy: "measured",
    refused: null,
    wasmThreads: 2,
    crossOriginIsolated: true,
    candidates: [
      candidate("webgpu", { state: "absent", detail: "no WebGPU adapter" }),
      timed("webgl", 65),
      timed("wasm", 2.5),
      candidate("cpu"),
    ],
    ...change,
  };
}
