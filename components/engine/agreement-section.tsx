"use client";

import { useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { ReferenceDigit } from "@/lib/course/reference-digit";
import { AgreementResult } from "./agreement-result";
import { useEngine, useEngineState } from "./engine-context";

const INK = { kind: "clamped" } as const;

/** The same image through the network on every backend, and how far their numbers are apart. */
export function AgreementSection({ sample }: { readonly sample: ReferenceDigit }) {
  const t = useTranslations("engine.agreement");
  const { result, status } = useEngineState().comparing;
  const image = useMemo(() => Float32Array.from(sample.pixels, (byte) => byte / 255), [sample]);
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
        <CompareControls image={image} />
        {result ? <AgreementResult result={result} /> : null}
      </div>
    </div>
  );
}

function CompareControls({ image }: { readonly image: Float32Array }) {
  const t = useTranslations("engine.agreement");
  const compute = useTranslations("compute");
  const engine = useEngine();
  const { report, comparing } = useEngineState();
  const { status, result, failure } = comparing;
  const [withSoftware, setWithSoftware] = useState(false);
  const id = useId();
  const hasSoftware = report?.candidates.some(({ state }) => state === "software") ?? false;
  return (
    <div className="engine-compare">
      {status === "running" ? (
        <button className="button" onClick={() => engine.cancelComparison()} type="button">
          {t("cancel")}
        </button>
      ) : (
        <button className="button" onClick={() => engine.compare(image, { withSoftware })} type="button">
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
