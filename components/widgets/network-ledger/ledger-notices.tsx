"use client";

import { useTranslations } from "use-intl/react";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import type { LedgerView } from "./ledger-view";

/** Which layer can't be, and why. */
export function StopNotice({ view }: { readonly view: LedgerView }) {
  const t = useTranslations("network-ledger");
  const text = useLedgerText();
  const { stop } = view;
  return (
    <div className="network-ledger-stop" role="alert">
      {stop ? (
        <p className="notice notice-problem">
          {t("stopped", { position: stop.index + 1, name: stop.name, reason: text.reason(stop.reason) })}{" "}
          {t("stoppedHint")}
        </p>
      ) : null}
    </div>
  );
}

/** The memory of it all, the keys, and the numbers of the selected layer for those who only hear them. */
export function LedgerSummary({ view }: { readonly view: LedgerView }) {
  const t = useTranslations("network-ledger");
  const text = useLedgerText();
  const { selected, totals } = view;
  return (
    <>
      <p className="network-ledger-aside">
        {t("totalMemory", {
          activations: text.bytes(totals.activationMemory),
          params: text.bytes(totals.paramsMemory),
          nonTrainable: totals.nonTrainable,
          nonTrainableText: text.whole(totals.nonTrainable),
        })}
      </p>
      <p className="network-ledger-aside network-ledger-keys">{t("keys")}</p>
      <p className="sr-only" role="status">
        {selected.numbers
          ? t("summary", {
              name: selected.name,
              shape: text.shape(selected.numbers.outputShape),
              params: selected.numbers.params,
              paramsText: text.whole(selected.numbers.params),
              totalText: text.whole(totals.params),
            })
          : ""}
      </p>
    </>
  );
}
