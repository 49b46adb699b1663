import type { ComponentType } from "react";
import { z } from "zod";
import type { LazyWidgetProps } from "@/components/widget/lazy-widget";
import type { WidgetModel } from "@/components/widget/widget-model";
import { translator } from "@/lib/course/messages";
import type { ChapterContext } from "./chapter-context";

/** A widget as MDX sees it: give it a context, and it is a component that checks its props while prerendering. */
export type WidgetDefinition = (context: ChapterContext) => ComponentType<Record<string, unknown>>;

const idSchema = z.string().regex(/^[a-z0-9-]+$/);

/**
 * Makes a widget available to chapters. Props that don't fit the schema fail the build and name file, widget and field.
 * @param tag - the name in MDX, such as `ConvArithmetic`
 * @param schema - what a chapter may write (`id` comes on top)
 * @param model - the widget's pure half, for the initial state
 * @param View - the lazy client component
 */
export function defineWidget<Props, State extends object, Action>(
  tag: string,
  schema: z.ZodType<Props>,
  model: WidgetModel<Props, State, Action>,
  View: ComponentType<LazyWidgetProps<Props>>,
): WidgetDefinition {
  return (context) => {
    const t = translator(context.locale, "course");
    const crashLabels = { message: t("widgetStopped"), retry: t("startAgain") };
    return function Widget({ id = model.name, ...written }) {
      const parsedId = idSchema.safeParse(id);
      const parsed = schema.safeParse(written);
      if (!parsedId.success || !parsed.success) {
        const problem = z.prettifyError((parsed.error ?? parsedId.error) as z.ZodError);
        throw new Error(`${context.file}: <${tag}>: ${problem}`);
      }
      if (context.widgets.has(parsedId.data)) {
        throw new Error(
          `${context.file}: two widgets have the id "${parsedId.data}"; give <${tag}> its own id`,
        );
      }
      context.widgets.set(parsedId.data, {
        name: model.name,
        initial: model.init(parsed.data),
        isValid: (state) => model.schema.safeParse(state).success,
      });
      return <View crashLabels={crashLabels} id={parsedId.data} props={parsed.data} />;
    };
  };
}
