import type { KernelBackend } from "@tensorflow/tfjs-core";
import { OneShot } from "@/lib/tf/one-shot";
import type { BackendName } from "@/lib/tf/protocol";

/** Whether the device under a backend is still there. */
export interface LossWatch {
  isLost(): boolean;
  /** Happens when the device goes away. A job must not wait without it: TensorFlow.js may wait for a lost WebGL context for ever. */
  readonly lost: OneShot<"lost">;
}

/** These fields are public in the classes of the backends, whose packages aren't imported, so as not to load them. */
type DeviceBackend = KernelBackend & {
  readonly gpgpu?: { readonly gl: WebGL2RenderingContext };
  readonly device?: GPUDevice;
};

/** A watch that never reports a loss: WebAssembly and plain JavaScript have no device to lose. */
export const NOTHING_TO_LOSE: LossWatch = { isLost: () => false, lost: new OneShot() };

/**
 * Watches the device under a backend. {@link LossWatch.isLost} must be asked after every job: a lost WebGL context throws nothing,
 * its results may silently be zeros.
 */
export function watchForLoss(name: BackendName, backend: KernelBackend): LossWatch {
  const { gpgpu, device } = backend as DeviceBackend;
  const lost = new OneShot<"lost">();
  if (name === "webgl" && gpgpu) {
    gpgpu.gl.canvas.addEventListener("webglcontextlost", () => lost.fire("lost"), { once: true });
    return { isLost: () => gpgpu.gl.isContextLost(), lost };
  }
  if (name === "webgpu" && device) {
    device.lost.then(() => lost.fire("lost"));
    return { isLost: () => lost.hasFired, lost };
  }
  return NOTHING_TO_LOSE;
}

/** Takes the device away from under a backend, as a driver or another page may at any time. */
export function loseDevice(backend: KernelBackend): void {
  const { gpgpu, device } = backend as DeviceBackend;
  gpgpu?.gl.getExtension("WEBGL_lose_context")?.loseContext();
  device?.destroy();
}
