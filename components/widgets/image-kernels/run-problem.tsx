"use client";

import { useTranslations } from "use-intl/react";
import type { KernelRun } from "./use-kernel-output";
import type { ShownPicture } from "./use-picture";

/** Says why there is no new output, and offers another try. */
export function RunProblem({ shown, run }: { readonly shown: ShownPicture; readonly run: KernelRun }) {
  const t = useTranslations("image-kernels");
  const compute = useTranslations("compute");
  return (
    <>
      {shown.isMissing ? t("photoMissing") : null}
      {!shown.isMissing && run.failure ? compute(`failure.${run.failure}`) : null}{" "}
      <button className="button" onClick={shown.isMissing ? shown.retry : run.retry} type="button">
        {compute("retry")}
      </button>
    </>
  );
}
