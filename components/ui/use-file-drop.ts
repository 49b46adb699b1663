"use client";

import { type DragEvent, useState } from "react";

/** To spread on the element on which files may be dropped. */
export interface DropZone {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Files dropped on an element. @param onFiles - told of one or several */
export function useFileDrop(onFiles: (files: readonly File[]) => void): {
  readonly zone: DropZone;
  readonly isDragging: boolean;
} {
  const [isDragging, setDragging] = useState(false);
  const zone: DropZone = {
    onDragOver(event) {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setDragging(true);
    },
    onDragLeave({ relatedTarget, currentTarget }) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDragging(false);
    },
    onDrop(event) {
      setDragging(false);
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    },
  };
  return { zone, isDragging };
}
