"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { ArchitectureId } from "@/lib/nn/networks/architectures";
import type { ArchitecturesState } from "./architectures.model";
import { BEST, COMPARED, type ComparedNetwork } from "./compared";

interface TableProps {
  readonly id: string;
  readonly state: ArchitecturesState;
  readonly onBet: (on: ArchitectureId) => void;
  readonly onOpen: (network: ArchitectureId) => void;
}

/** A row for each network: a bet, its name and layers, what it costs, and what was measured. */
export function ComparedTable(props: TableProps) {
  const t = useTranslations("architectures");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it
    <section aria-label={t("caption")} className="architectures-table" tabIndex={0}>
      <table>
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("head.bet")}</th>
            <th scope="col">{t("head.network")}</th>
            <th scope="col">{t("head.params")}</th>
            <th scope="col">{t("head.multiplyAdds")}</th>
            <th scope="col">{t("head.time")}</th>
            <th scope="col">{t("head.right")}</th>
          </tr>
        </thead>
        <tbody>
          {COMPARED.map((network) => (
            <Row key={network.id} network={network} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ id, network, state, onBet, onOpen }: TableProps & { readonly network: ComparedNetwork }) {
  const t = useTranslations("architectures");
  const numbers = useNumbers();
  const name = t(`network.${network.id}.name`);
  const { shown } = state;
  return (
    <tr
      data-best={(shown && network.id === BEST.id) || undefined}
      data-bet={network.id === state.bet || undefined}
      data-network={network.id}
    >
      <td>
        <input
          aria-label={t("bet", { name })}
          checked={network.id === state.bet}
          disabled={shown}
          name={`${id}-bet`}
          onChange={() => onBet(network.id)}
          type="radio"
        />
      </td>
      <th scope="row">
        <button className="button" onClick={() => onOpen(network.id)} title={t("openHint")} type="button">
          {name}
        </button>
        <span>{t(`network.${network.id}.layers`)}</span>
      </th>
      <td data-head={t("head.params")}>{numbers.fixed(network.params, 0)}</td>
      <td data-head={t("head.multiplyAdds")}>{numbers.fixed(network.multiplyAdds, 0)}</td>
      <td data-head={t("head.time")}>
        {shown ? t("times", { times: numbers.fixed(network.relativeTime, 1) }) : "?"}
      </td>
      <td data-head={t("head.right")}>{shown ? <Measured network={network} /> : "?"}</td>
    </tr>
  );
}

/** The mean over the seeds, and the range. */
function Measured({ network }: { readonly network: ComparedNetwork }) {
  const t = useTranslations("architectures");
  const numbers = useNumbers();
  const percent = (share: number) => numbers.percent(share, 1);
  return (
    <>
      <b>{percent(network.mean)}</b>{" "}
      <span>{t("range", { least: percent(network.least), most: percent(network.most) })}</span>
    </>
  );
}
