"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { TrainerSession } from "./trainer-session";
import { pageTraining, type TrainingSource } from "./training-source";

/** Where runs come from: the page's worker, unless a test says otherwise. */
export const TrainingSourceContext = createContext<TrainingSource>(pageTraining);

/** The run of a widget, ended with the widget. @param wanted - the run that the settings ask for */
export function useTrainerSession(wanted: TrainingSpec): TrainerSession {
  const service = useModelService();
  const source = useContext(TrainingSourceContext);
  const [session] = useState(() => new TrainerSession((spec) => source.open(service, spec), wanted));
  useEffect(() => () => session.close(), [session]);
  useEffect(() => session.settle(wanted), [session, wanted]);
  return session;
}

/** The run as it is now. */
export function useTrainingView(session: TrainerSession): TrainingView {
  return useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);
}
