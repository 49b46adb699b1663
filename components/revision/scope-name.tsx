"use client";

import { useTranslations } from "use-intl/react";
import type { Scope } from "./request.model";
import { useRevisionMaterial } from "./revision-context";

/** What a session is limited to; nothing if it isn't. */
export function ScopeName({ scope }: { readonly scope: Scope | null }) {
  const t = useTranslations("revision.scope");
  const topics = useTranslations("quiz.topics");
  const { chapters } = useRevisionMaterial();
  if (!scope) return null;
  return (
    <p className="revision-note">
      {scope.of === "topic"
        ? t("topic", { topic: topics(scope.topic) })
        : t("chapter", { chapter: chapters[scope.chapter] ?? scope.chapter })}
    </p>
  );
}
