"use client";

import { useSyncExternalStore } from "react";
import { noOwnImages, type OwnImagesState, readOwnImages, subscribeOwnImages } from "./own-images-store";

/** The reader's drawings as they are now. */
export function useOwnImages(): OwnImagesState {
  return useSyncExternalStore(subscribeOwnImages, readOwnImages, noOwnImages);
}
