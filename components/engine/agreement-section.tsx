"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { ReferenceDigit } from "@/lib/course/reference-digit";
import { AgreementResult } from "./agreement-result";
import { useEngine } from "./engine-context";

const INK = { kind: "clamped" } as const;

/** The same image through the network on every backend, and how far their numbers are apart. */
export function AgreementSection({ sample }: { readonly sample: ReferenceDigit }) {
  const t = useTranslations("engine.agreement");
  const { comparing } = useEngine();
  const { image, result, status } = comparing;
  return (
    <div className="engine-agreement" data-engine="agreement" data-status={status}>
      <figure>
        <MapCanvas
          height={sample.side}
          label={t("image", { digit: sample.digit })}
          scale={INK}
          values={image}
          width={sample.side}
        />
        <figcaption className="engine-note">{t("image", { digit: sample.digit })}</figcaption>
      </figure>
      <div>
        <CompareControls />
        {result ? <AgreementResult result={result} /> : null}
      </div>
    </div>
  );
}

function CompareControls() {
  const t = useTranslations("engine.agreement");
  const compute = useTranslations("compute");
  const { report, comparing } = useEngine();
  const { status, result, failure } = comparing;
  const [withSoftware, setWithSoftware] = useState(false);
  const id = useId();
  const hasSoftware = report?.candidates.some(({ state }) => state === "software") ?? false;
  return (
    <div className="engine-compare">
      {status === "running" ? (
        <button className="button" onClick={comparing.cancel} type="button">
          {t("cancel")}
        </button>
      ) : (
        <button className="button" onClick={() => comparing.start({ withSoftware })} type="button">
          {t(result ? "again" : "run")}
        </button>
      )}
      {hasSoftware ? (
        <label className="engine-check" htmlFor={id}>
          <input
            checked={withSoftware}
            id={id}
            onChange={(event) => setWithSoftware(event.currentTarget.checked)}
            type="checkbox"
          />
          {t("software")}
        </label>
      ) : null}
      <p className="engine-note" role="status">
        {status === "running" ? t("running") : null}
        {failure?.reason === "cancelled" ? t("stopped") : null}
        {failure && failure.reason !== "cancelled" ? compute(`failure.${failure.reason}`) : null}
      </p>
    </div>
  );
}
