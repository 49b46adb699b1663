"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { BACKEND_CHOICES, backendAddress } from "@/components/compute/backend-status.model";
import { useBackendWish } from "@/components/compute/model-service-context";

/** Links that force a backend by the address of the page, and one that leaves the choice to the measurement again. */
export function BackendOverride() {
  const t = useTranslations("engine.speed");
  const compute = useTranslations("compute");
  const { forced } = useBackendWish();
  const address = useAddress();
  const chosen = forced ?? "auto";
  return (
    <div className="engine-override">
      <p id="engine-override">{t("choose")}</p>
      <ul aria-labelledby="engine-override">
        {BACKEND_CHOICES.map((name) => (
          <li key={name}>
            <a
              aria-current={chosen === name ? "true" : undefined}
              className="button"
              href={address ? backendAddress(address, name) : undefined}
            >
              {name === "auto" ? t("auto") : compute(`backend.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="engine-note">
        {forced ? t("forcedNote") : t.rich("freeNote", { code: (chunks) => <code>{chunks}</code> })}
      </p>
    </div>
  );
}

/** The address of the page; empty while it is drawn ahead of time. */
function useAddress(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => window.location.href,
    () => "",
  );
}
