"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type DropZone, useFileDrop } from "@/components/ui/use-file-drop";
import { clipboardImage, imageOf } from "./clipboard-image";
import type { CameraProblem, ImageProblem } from "./image-problem";
import type { Picture } from "./picture.model";
import { readImage } from "./read-image";
import { type Camera, useCamera } from "./use-camera";

/** Everything by which a reader can bring an image of their own. */
export interface ImageInputHandle {
  readonly isReading: boolean;
  /** Why the last image wasn't taken; null once one is. */
  readonly problem: ImageProblem | null;
  readonly readFile: (file: Blob) => Promise<void>;
  readonly pasteImage: () => Promise<void>;
  /** Forgets the problem, once the reader has turned to something else. */
  readonly dismissProblem: () => void;
  readonly camera: Camera;
  readonly takePicture: (picture: Picture) => void;
  /** To spread on the element on which files may be dropped, and in which Ctrl+V pastes. */
  readonly zone: ImageZone;
  readonly isDragging: boolean;
}

export interface ImageZone extends DropZone {
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** @param onPicture - told of every image that is taken; keep it the same function between renders */
export function useImageInput(onPicture: (picture: Picture) => void): ImageInputHandle {
  const [problem, setProblem] = useState<ImageProblem | null>(null);
  const [isReading, setReading] = useState(false);
  const newest = useRef(0);

  const takePicture = useCallback(
    (picture: Picture) => {
      newest.current += 1;
      setReading(false);
      setProblem(null);
      onPicture(picture);
    },
    [onPicture],
  );
  const readFile = useCallback(
    async (file: Blob) => {
      newest.current += 1;
      const mine = newest.current;
      setReading(true);
      const read = await readImage(file);
      if (mine !== newest.current) return;
      if (read.ok) return takePicture(read.picture);
      setReading(false);
      setProblem(read.problem);
    },
    [takePicture],
  );
  const pasteImage = useCallback(async () => {
    const image = await clipboardImage();
    if (typeof image === "string") setProblem({ kind: image });
    else await readFile(image);
  }, [readFile]);
  const refuse = useCallback((kind: CameraProblem) => setProblem({ kind }), []);
  const dismissProblem = useCallback(() => setProblem(null), []);
  const camera = useCamera(refuse);
  const { zone, isDragging } = useImageZone(readFile, setProblem);

  return { isReading, problem, readFile, pasteImage, dismissProblem, camera, takePicture, zone, isDragging };
}

/** Dropping a file on an element, and pasting an image while the focus is inside it. */
function useImageZone(
  readFile: (file: Blob) => Promise<void>,
  setProblem: (problem: ImageProblem) => void,
): { readonly zone: ImageZone; readonly isDragging: boolean } {
  const ref = useRef<HTMLDivElement | null>(null);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (!ref.current?.contains(document.activeElement)) return;
      const file = imageOf([...(event.clipboardData?.files ?? [])]);
      if (file) {
        event.preventDefault();
        void readFile(file);
      } else if (!isTextField(document.activeElement)) {
        setProblem({ kind: "nothing-pasted" });
      }
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [readFile, setProblem]);

  const { zone, isDragging } = useFileDrop((files) => {
    const file = imageOf(files);
    if (file) void readFile(file);
  });
  return { zone: { ref, ...zone }, isDragging };
}

function isTextField(element: Element | null): boolean {
  return element instanceof HTMLInputElement && element.type === "text";
}
