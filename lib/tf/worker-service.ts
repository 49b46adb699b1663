import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { CachedChoice } from "./backends/backend-manager";
import type { FirstReading } from "./first-reading";
import type { BackendName, BackendReport, ModelId, ModelService, Result } from "./protocol";

/**
 * A model; or a model and the image that it reads at once; or the code of training and the images of a set, if it is one of the site's;
 * or the code of drawing, and whether it is by the network that ships.
 */
export type Preload =
  | ModelId
  | FirstReading
  | { readonly training: ImageSetId | null }
  | { readonly drawing: boolean };

/** What the page tells its worker once, before the first job. */
export interface WorkerSettings {
  /** Absolute address under which `models/` and `data/` lie, without a slash at the end. */
  readonly assetBase: string;
  /** The backend that the address asks for. */
  readonly forcedBackend: BackendName | null;
  /** What an earlier visit found on this device. */
  readonly cachedChoice: CachedChoice | null;
  /** At most so many WebAssembly threads; 1 after a threaded start that hung. */
  readonly threadLimit: number;
  /** What the first job wants, fetched while the backend is still starting: a model, or the code and images of a run. */
  readonly preload: Preload | null;
}

/** The moment at which a browser may hang for good: WebAssembly threads begin to start, or have started (or failed to). */
export type ThreadPhase = "starting" | "started";

/** The worker as the client sees it: the verbs of {@link ModelService}, and its own start and stop. */
export interface WorkerService extends ModelService {
  /**
   * Starts a backend, or waits for the one that was started early. To be called once, before any job.
   * @param onThreads - called before and after threads start, also after this call has answered
   */
  start(settings: WorkerSettings, onThreads: (phase: ThreadPhase) => void): Promise<Result<BackendReport>>;
  /** Asks the running job to end at its next step; does nothing if none runs. */
  cancel(): void;
  /** Takes the device away from the backend that computes, at once, as if it had broken down; for tests. */
  loseDevice(): void;
}
