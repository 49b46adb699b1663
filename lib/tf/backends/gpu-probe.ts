import type { BackendCandidate, BackendName } from "@/lib/tf/protocol";
import { isSoftwareAdapter } from "./software-adapter";

/** Is the backend there, and on what? Measured nothing yet. */
export type Presence = Pick<BackendCandidate, "state" | "detail"> & {
  readonly state: "untried" | "software" | "absent";
};

/**
 * Looks for the device that a backend would compute on, without starting TensorFlow.js on it.
 * WebAssembly and plain JavaScript have no device to look for.
 */
export async function probeBackend(name: BackendName): Promise<Presence> {
  if (name === "webgpu") return probeWebgpu();
  if (name === "webgl") return probeWebgl();
  return { state: "untried", detail: "" };
}

async function probeWebgpu(): Promise<Presence> {
  // Asked first, since tf.js throws a TypeError where there is no adapter.
  const adapter = await navigator.gpu
    ?.requestAdapter({ powerPreference: "high-performance" })
    .catch(() => null);
  if (!adapter) return { state: "absent", detail: "no WebGPU adapter" };
  const { vendor = "", architecture = "", device = "", description = "" } = adapter.info ?? {};
  const detail = [vendor, architecture, device, description].filter(Boolean).join(" ");
  const isSoftware = adapter.info?.isFallbackAdapter === true || isSoftwareAdapter(detail);
  return { state: isSoftware ? "software" : "untried", detail };
}

function probeWebgl(): Presence {
  if (typeof OffscreenCanvas === "undefined") return { state: "absent", detail: "no OffscreenCanvas" };
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return { state: "absent", detail: "no WebGL 2" };
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const detail = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? "");
  // Browsers allow few contexts at once: give this one back.
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return { state: isSoftwareAdapter(detail) ? "software" : "untried", detail };
}
