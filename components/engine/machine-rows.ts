/** What the machine has, and what follows from it: keys of texts, one row a fact. */

import type { BackendCandidate, BackendReport } from "@/lib/tf/protocol";
import { adapterName } from "./adapter-name";
import { isImitated } from "./lesson";
import type { MachineFacts } from "./machine-facts";

export interface MachineRow {
  readonly fact: "browser" | "cores" | "isolation" | "simd" | "relaxed" | "threads" | "webgl" | "webgpu";
  /** The value itself, or yes or no. */
  readonly value: string | boolean;
  readonly meaning:
    | "browserMeaning"
    | "coresMeaning"
    | "coresWaiting"
    | "isolatedMeaning"
    | "notIsolatedMeaning"
    | "simdMeaning"
    | "noSimdMeaning"
    | "relaxedMeaning"
    | "noRelaxedMeaning"
    | "threadsMeaning"
    | "noThreadsMeaning"
    | CardMeaning;
}

type CardMeaning = "imitated" | "imitatedForced" | "card" | "noCard" | "cardFailed" | "cardUntried";

/** The rows, as far as they are known: adapters are looked for by the worker. */
export function machineRows(facts: MachineFacts, report: BackendReport | null): MachineRow[] {
  const { wasm, isIsolated, cores } = facts;
  const candidates = report?.candidates ?? [];
  return [
    { fact: "browser", value: facts.browser, meaning: "browserMeaning" },
    {
      fact: "cores",
      value: cores === null ? "" : String(cores),
      meaning: report ? "coresMeaning" : "coresWaiting",
    },
    {
      fact: "isolation",
      value: isIsolated,
      meaning: isIsolated ? "isolatedMeaning" : "notIsolatedMeaning",
    },
    { fact: "simd", value: wasm.simd, meaning: wasm.simd ? "simdMeaning" : "noSimdMeaning" },
    {
      fact: "relaxed",
      value: wasm.relaxedSimd,
      meaning: wasm.relaxedSimd ? "relaxedMeaning" : "noRelaxedMeaning",
    },
    {
      fact: "threads",
      value: wasm.threads,
      meaning: wasm.threads ? "threadsMeaning" : "noThreadsMeaning",
    },
    ...(["webgl", "webgpu"] as const).map((name) => {
      const card = candidates.find((candidate) => candidate.name === name);
      return { fact: name, value: cardValue(card), meaning: cardMeaning(card) };
    }),
  ];
}

/** The adapter, or "no" where there is none. The detail of an absent or failed one is the reason, which goes in the report. */
function cardValue(card: BackendCandidate | undefined): string | boolean {
  if (card?.state === "absent") return false;
  return card && card.state !== "failed" ? adapterName(card.detail) : "";
}

function cardMeaning(card: BackendCandidate | undefined): CardMeaning {
  if (!card || card.state === "untried") return "cardUntried";
  if (card.state === "absent") return "noCard";
  if (card.state === "failed") return "cardFailed";
  if (!isImitated(card)) return "card";
  return card.state === "software" ? "imitated" : "imitatedForced";
}
