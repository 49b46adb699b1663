"use client";

import { useState } from "react";
import { saveFile } from "@/components/ui/save-file";
import type { KeptFruitRun } from "@/lib/tf/diffusion/run-file";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import type { FruitRunHandle } from "./use-fruit-run";

/** What came of the last file. */
export type FileNews =
  | { readonly kind: "nothing" | "reading" | "failed" }
  | { readonly kind: "opened"; readonly images: number }
  | { readonly kind: "refused"; readonly problem: ModelFileProblem };

/** Takes a run home as a file, and brings one back. @param onOpen - is given the run of a file */
export function useRunFile(run: FruitRunHandle, onOpen: (kept: KeptFruitRun) => void) {
  const [news, setNews] = useState<FileNews>({ kind: "nothing" });
  const save = async (name: string) => {
    try {
      const [state, { packFruitRun }] = await Promise.all([
        run.snapshot(),
        import("@/lib/tf/diffusion/run-file"),
      ]);
      if (state === null) return setNews({ kind: "failed" });
      const bytes = packFruitRun({ spec: run.view.spec, state }, new Date().toISOString());
      saveFile(new Blob([bytes], { type: "application/zip" }), `${name}.zip`);
      setNews({ kind: "nothing" });
    } catch {
      setNews({ kind: "failed" });
    }
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setNews({ kind: "reading" });
    try {
      const { openFruitRun } = await import("@/lib/tf/diffusion/run-file");
      const opened = openFruitRun({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      if (!opened.ok) return setNews({ kind: "refused", problem: opened.problem });
      onOpen(opened.run);
      setNews({ kind: "opened", images: opened.run.state.images });
    } catch {
      setNews({ kind: "failed" });
    }
  };
  return { news, save: (name: string) => void save(name), open: (file: File | undefined) => void open(file) };
}
