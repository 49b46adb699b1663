/** Whose colour a level has. @param level - from 0, the input */
export function levelKind(level: number, levels: number): "input" | "between" | "output" {
  if (level === 0) return "input";
  return level === levels - 1 ? "output" : "between";
}
