"use client";

import { useTranslations } from "use-intl/react";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import { type BodyReason, MAX_MULTIPLY_ADDS, MAX_PARAMS } from "./own-network";

/** Says why a network can't be trained here, as the end of a sentence. */
export function useBodyReason(): (reason: BodyReason) => string {
  const t = useTranslations("digit-trainer.network.reason");
  const text = useLedgerText();
  return (reason) => {
    switch (reason.code) {
      case "not-flat":
        return t("not-flat", { shape: text.shape(reason.shape) });
      case "too-many-params":
        return t("too-many-params", { params: text.whole(reason.params), limit: text.whole(MAX_PARAMS) });
      case "too-much-work":
        return t("too-much-work", {
          multiplyAdds: text.whole(reason.multiplyAdds),
          limit: text.whole(MAX_MULTIPLY_ADDS),
        });
      default:
        return text.reason(reason);
    }
  };
}
