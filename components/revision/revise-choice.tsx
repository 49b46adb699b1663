"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";

const LENGTHS = ["5", "10", "20"] as const;

/** A session: how long, and off it goes. */
export function ReviseChoice({ onStart }: { readonly onStart: (count: number) => void }) {
  const t = useTranslations("revision.revise");
  const [length, setLength] = useState<(typeof LENGTHS)[number]>("10");
  return (
    <section aria-labelledby="revise-title" className="revision-choice">
      <h2 id="revise-title">{t("title")}</h2>
      <p>{t("text")}</p>
      <Segmented
        label={t("length")}
        onChange={setLength}
        options={LENGTHS.map((value) => ({ value, label: value }))}
        value={length}
      />
      <button className="button" onClick={() => onStart(Number(length))} type="button">
        {t("start")}
      </button>
    </section>
  );
}
