/** Whether keys ask to undo (Ctrl + Z, ⌘ Z) or to redo (with Shift, or Ctrl + Y); null for others. */
export function undoKey(pressed: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): "undo" | "redo" | null {
  if (!(pressed.ctrlKey || pressed.metaKey)) return null;
  const key = pressed.key.toLowerCase();
  if (key === "z") return pressed.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : null;
}
