"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Power } from "@/components/ui/power";
import type { BackendAnswer, BackendComparison } from "@/lib/tf/protocol";
import { agreementView } from "./agreement-view";

/** The largest difference, whether it matters, every pair, and who was left out. */
export function AgreementResult({ result }: { readonly result: BackendComparison }) {
  const t = useTranslations("engine.agreement");
  const numbers = useNumbers();
  const { digit, verdict, gap } = agreementView(result);
  return (
    <>
      <p className="engine-agreed" data-verdict={verdict}>
        {verdict === "alone" ? null : digit === null ? t("verdictDifferent") : t("verdictSame", { digit })}{" "}
        {t.rich(verdict, {
          values: numbers.fixed(result.values, 0),
          scale: numbers.short(result.largestValue),
          gap: () => <Power value={gap} />,
        })}
      </p>
      {result.gaps.length > 0 ? <GapTable result={result} /> : null}
      <ul className="engine-note">
        {result.answers.map((answer) => (
          <LeftOut answer={answer} key={answer.name} />
        ))}
      </ul>
    </>
  );
}

function GapTable({ result }: { readonly result: BackendComparison }) {
  const t = useTranslations("engine.agreement");
  const compute = useTranslations("compute");
  return (
    <table className="engine-gaps">
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("pair")}</th>
          <th scope="col">{t("gap")}</th>
          <th scope="col">{t("layer")}</th>
          <th scope="col">{t("ofProbabilities")}</th>
        </tr>
      </thead>
      <tbody>
        {result.gaps.map(({ first, second, largest, layer, ofProbabilities }) => (
          <tr data-gap={largest} key={`${first} ${second}`}>
            <th scope="row">
              {t("pairNames", {
                first: compute(`backend.${first}`),
                second: compute(`backend.${second}`),
              })}
            </th>
            <td>
              <Power value={largest} />
            </td>
            <td>{layer}</td>
            <td>
              <Power value={ofProbabilities} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LeftOut({ answer }: { readonly answer: BackendAnswer }) {
  const t = useTranslations("engine.agreement.leftOut");
  const compute = useTranslations("compute");
  const { name, state, detail } = answer;
  if (state === "answered") return null;
  return <li>{t(state, { backend: compute(`backend.${name}`), detail })}</li>;
}
