"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { type RowCommand, rowCommand } from "./row-command";

export interface RowKeys {
  readonly table: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
}

/** Keys on the rows of a list of layers. The focus goes along with the layer that is chosen or moved. */
export function useRowKeys(options: {
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** @param index - of the row, which needn't be the selected one yet */
  readonly onChange: (command: Exclude<RowCommand, { readonly type: "select" }>, index: number) => void;
}): RowKeys {
  const { selected, onSelect, onChange } = options;
  const table = useRef<HTMLDivElement | null>(null);
  const isFollowing = useRef(false);
  useEffect(() => {
    if (!isFollowing.current) return;
    isFollowing.current = false;
    table.current?.querySelector<HTMLElement>(`[data-row="${selected}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const command = rowCommand(event);
    if (!command) return;
    event.preventDefault();
    isFollowing.current = true;
    onSelect(command.type === "select" ? Math.max(0, index + command.by) : index);
    if (command.type !== "select") onChange(command, index);
  };
  return { table, onKeyDown };
}
