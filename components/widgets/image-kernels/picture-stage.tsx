"use client";

import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from "react";
import { type PixelPosition, pixelAt, stepWindow, windowFrame } from "./window-steps";

/** A picture with the window on it; the pointer walks it, and the arrow keys where it takes the focus. */
export function PictureStage(props: {
  readonly size: { readonly width: number; readonly height: number };
  readonly window: PixelPosition;
  /** Pixels a side. */
  readonly windowSide: number;
  /** How to use the arrow keys, for the one picture that takes them. */
  readonly keyboardLabel?: string;
  readonly className: string;
  readonly onMove: (to: PixelPosition, by: "pointer" | "keyboard") => void;
  readonly children: ReactNode;
}) {
  const { size, onMove } = props;
  const frame = windowFrame(props.window, props.windowSide, size);
  const onPointer = (event: PointerEvent<HTMLDivElement>) =>
    onMove(pixelAt(event.currentTarget.getBoundingClientRect(), event, size), "pointer");
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = stepWindow(props.window, event, size);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(to, "keyboard");
  };
  const keyboard = props.keyboardLabel
    ? { "aria-label": props.keyboardLabel, onKeyDown, role: "application", tabIndex: 0 }
    : {};
  return (
    <div
      className={`image-kernels-stage ${props.className}`}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      style={{ "--width": size.width, "--height": size.height } as CSSProperties}
      {...keyboard}
    >
      {props.children}
      <span
        aria-hidden="true"
        className="image-kernels-frame"
        style={
          {
            "--left": frame.left,
            "--top": frame.top,
            "--frame-width": frame.width,
            "--frame-height": frame.height,
          } as CSSProperties
        }
      />
    </div>
  );
}
