import type { EngineService } from "@/components/engine/engine-store";
import type { BackendComparison, BackendReport, Result } from "@/lib/tf/protocol";

/** What a stub answers; what is left out is never answered. */
export interface StubAnswers {
  readonly backend?: Result<BackendReport>;
  readonly measured?: Result<BackendReport>;
  readonly compared?: Result<BackendComparison>;
}

/** A model service that answers as it was told, and notes what it was asked. */
export function stubService(answers: StubAnswers = {}): EngineService & { readonly asked: string[] } {
  const asked: string[] = [];
  const answer = <T>(verb: string, value: T | undefined): Promise<T> => {
    asked.push(verb);
    return value === undefined ? new Promise<T>(() => undefined) : Promise.resolve(value);
  };
  return {
    asked,
    backend: () => answer("backend", answers.backend),
    measureBackends: () => answer("measure", answers.measured),
    compareBackends: () => answer("compare", answers.compared),
    subscribe: () => () => undefined,
    getSnapshot: () => null,
  };
}
