"use client";

import { createContext } from "react";

/** What the ten classes are called in a part of the page, where the reader has named them; null for the names of the set. */
export const ClassNamesContext = createContext<readonly string[] | null>(null);
