import type { WidgetDefinition } from "./define-widget";

/** Every widget a chapter may use: its name in MDX → its definition. */
export const WIDGETS: Readonly<Record<string, WidgetDefinition>> = {};
