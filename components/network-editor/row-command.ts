/** What a key asks of a row of the ledger. */
export type RowCommand =
  | { readonly type: "select"; readonly by: 1 | -1 }
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "remove" };

interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Arrow keys choose another layer, with Alt they move this one; Delete removes it. Null for any other key. */
export function rowCommand({ key, altKey, ctrlKey, metaKey }: PressedKey): RowCommand | null {
  if (ctrlKey || metaKey) return null;
  const type = altKey ? "move" : "select";
  if (key === "ArrowUp") return { type, by: -1 };
  if (key === "ArrowDown") return { type, by: 1 };
  return key === "Delete" || key === "Backspace" ? { type: "remove" } : null;
}
