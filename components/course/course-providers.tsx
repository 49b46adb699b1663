import type { ReactNode } from "react";
import { DebugHandle } from "@/components/compute/debug-handle";
import { ModelServiceProvider } from "@/components/compute/model-service-context";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { TargetFirst } from "@/components/widget/target-first";
import type { Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";

/** Namespaces used by server components only, or by a page that brings them along itself: they need not travel with every page. */
const SERVER_ONLY = new Set(["bank", "course", "deck", "engine", "revision"]);

/** What every page of a language stands on: the texts of the widgets and the model service. */
export function CourseProviders({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const messages = Object.fromEntries(
    Object.entries(loadMessages(locale)).filter(([namespace]) => !SERVER_ONLY.has(namespace)),
  );
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <ModelServiceProvider>
        <DebugHandle />
        <TargetFirst />
        {children}
      </ModelServiceProvider>
    </MessagesProvider>
  );
}
