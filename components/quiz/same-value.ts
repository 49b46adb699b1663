import type { DemoValue } from "@/lib/quiz/question";

/** Whether a field of a demo's state is what a question asks for, item by item and field by field. */
export function isSameValue(held: unknown, asked: DemoValue): boolean {
  if (typeof asked !== "object" || asked === null) return held === asked;
  if (typeof held !== "object" || held === null) return false;
  const askedFields = Object.entries(asked);
  return (
    askedFields.length === Object.keys(held).length &&
    askedFields.every(([field, value]) => isSameValue(Reflect.get(held, field), value))
  );
}
