"use client";

import { createContext } from "react";

/** Turns to another slide of the presentation; null on a reading page, where an address with a fragment does. */
export const GoToSlideContext = createContext<((slide: string) => void) | null>(null);
