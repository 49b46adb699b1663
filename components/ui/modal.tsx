"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/** A question that has to be answered before anything else. Escape closes it; the focus goes back to where it was. */
export function Modal(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Takes as much of the window as it needs. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (props.isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [props.isOpen]);
  return (
    <dialog
      aria-labelledby={id}
      className={props.isWide ? "modal modal-wide" : "modal"}
      onCancel={(event) => {
        event.preventDefault(); // it closes with the state, at once
        props.onClose();
      }}
      onClose={(event) => {
        // Told a moment later, when it may be open again.
        if (!event.currentTarget.open) props.onClose();
      }}
      ref={dialog}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </dialog>
  );
}
