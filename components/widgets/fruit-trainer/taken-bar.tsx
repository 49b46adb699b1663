"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { FruitRunView } from "@/lib/tf/diffusion/fruit-run";
import type { AskedNetwork } from "./use-asked-network";

/** Which network draws: the copy that was taken, how old it is, and a way to take another. */
export function TakenBar({ asked, run }: { readonly asked: AskedNetwork; readonly run: FruitRunView }) {
  const t = useTranslations("fruit-trainer.taken");
  const numbers = useNumbers();
  const { taken, status } = asked;
  if (run.step === 0) return <p className="fruit-trainer-empty">{t("untrained")}</p>;
  const more = taken === null ? 0 : run.images - taken.images;
  const isOff = status === "taking" || (taken !== null && more === 0);
  return (
    <div className="fruit-trainer-taken">
      <p>
        {taken === null
          ? t("none")
          : t("after", { images: numbers.fixed(taken.images, 0), steps: numbers.fixed(taken.step, 0) })}{" "}
        {more > 0 ? t("more", { images: numbers.fixed(more, 0) }) : null}
      </p>
      <button
        aria-disabled={isOff}
        className={taken === null ? "button button-primary" : "button"}
        onClick={isOff ? undefined : asked.take}
        type="button"
      >
        {t(status === "taking" ? "taking" : taken === null ? "take" : "again")}
      </button>
      {status === "failed" ? (
        <p className="notice notice-problem" role="alert">
          {t("failed")}
        </p>
      ) : null}
    </div>
  );
}
