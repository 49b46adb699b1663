"use client";

import { createContext, useContext, useState } from "react";
import { saveFile } from "@/components/ui/save-file";
import { type DropZone, useFileDrop } from "@/components/ui/use-file-drop";
import type { PickedFile } from "@/lib/tf/model-archive/model-parts";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import { type ImportedRun, importedRun } from "./import-model";
import { type ModelFile, pageModelFile } from "./model-file";
import { trainingSpec } from "./training-spec";
import type { Trainer } from "./use-trainer";

/** How models become files; a test puts its own in place. */
const ModelFileContext = createContext<ModelFile>(pageModelFile);

/** What came of the last file. */
export type FileNews =
  | { readonly kind: "nothing" }
  | { readonly kind: "reading" }
  | { readonly kind: "opened"; readonly name: string; readonly step: number; readonly hasTraining: boolean }
  | { readonly kind: "refused"; readonly problem: ModelFileProblem }
  /** The code that reads and writes models couldn't be fetched. */
  | { readonly kind: "failed" };

export interface ModelFileHandle {
  readonly news: FileNews;
  readonly open: (files: readonly File[]) => void;
  readonly save: (name: string) => void;
  readonly isDragging: boolean;
  /** To spread on the element on which files may be dropped. */
  readonly zone: DropZone;
}

/** Takes the moment shown home as a file, and brings one back. */
export function useModelFile(trainer: Trainer): ModelFileHandle {
  const modelFile = useContext(ModelFileContext);
  const [news, setNews] = useState<FileNews>({ kind: "nothing" });

  const open = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setNews({ kind: "reading" });
    try {
      const picked = await Promise.all(files.map(readPicked));
      const imported = importedRun(await modelFile.unpack(picked), trainingSpec(trainer.handle.state));
      if (imported.ok) trainer.adopt(imported.spec, imported.state);
      setNews(newsOf(imported, files[0]?.name ?? ""));
    } catch {
      setNews({ kind: "failed" });
    }
  };
  const save = async (name: string) => {
    const { run, view, session } = trainer;
    const state = await session.settledMoment();
    if (!state) return;
    try {
      const date = new Date().toISOString();
      const packed = await modelFile.pack({ spec: run.spec, state, accuracy: view.accuracy, date });
      if (packed.ok) saveFile(new Blob([packed.bytes], { type: "application/zip" }), `${name}.zip`);
      setNews(packed.ok ? { kind: "nothing" } : { kind: "refused", problem: packed.problem });
    } catch {
      setNews({ kind: "failed" });
    }
  };
  const { zone, isDragging } = useFileDrop((files) => void open(files));
  return {
    news,
    open: (files) => void open(files),
    save: (name) => void save(name),
    isDragging,
    zone,
  };
}

function newsOf(imported: ImportedRun, name: string): FileNews {
  if (!imported.ok) return { kind: "refused", problem: imported.problem };
  return { kind: "opened", name, step: imported.state.step, hasTraining: imported.hasTraining };
}

async function readPicked(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
