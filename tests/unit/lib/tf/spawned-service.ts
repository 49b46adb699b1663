import type { Endpoint } from "comlink";
import { exposeService } from "@/lib/tf/expose-service";
import type { SpawnedWorker } from "@/lib/tf/worker-link";
import type { WorkerService } from "@/lib/tf/worker-service";

/** Stands for workers: each spawn is a service at the other end of a real channel, where everything is cloned. */
export class ServiceSpawner {
  /** What {@link spawn} has started, the newest last. */
  readonly workers: { readonly crash: (detail: string) => void; isTerminated: boolean }[] = [];
  readonly #create: (index: number) => WorkerService;

  /** @param create - makes the service of the worker number `index`, from 0 */
  constructor(create: (index: number) => WorkerService) {
    this.#create = create;
  }

  spawn = (): SpawnedWorker => {
    const { port1, port2 } = new MessageChannel();
    exposeService(this.#create(this.workers.length), port1 as Endpoint);
    let crash: (detail: string) => void = () => undefined;
    const worker = { crash: (detail: string) => crash(detail), isTerminated: false };
    this.workers.push(worker);
    return {
      endpoint: port2 as Endpoint,
      terminate() {
        worker.isTerminated = true;
        port1.close();
      },
      onCrash(listener) {
        crash = listener;
      },
    };
  };
}
