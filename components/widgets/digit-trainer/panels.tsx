"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isPlain } from "@/lib/datasets/digits/vary-image";
import { AugmentationPanel } from "./augmentation-panel";
import { GradientPanel } from "./gradient-panel";
import { MapPanel } from "./map-panel";
import { NetworkPanel, NetworkSummary } from "./network-panel";
import { OwnPanel } from "./own-panel";
import type { Trainer } from "./use-trainer";

/** What can be looked into and changed beyond the first view, each behind its own line. */
export function Panels({ id, trainer }: { readonly id: string; readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer");
  return (
    <div className="digit-trainer-panels">
      <Panel id="network" news={<NetworkSummary trainer={trainer} />} title={t("network.panel")}>
        <NetworkPanel trainer={trainer} />
      </Panel>
      <Panel id="images" news={<ImagesSummary trainer={trainer} />} title={t("augmentation.panel")}>
        <AugmentationPanel trainer={trainer} />
        <section className="digit-trainer-drawings">
          <h4>{t("own.title")}</h4>
          <OwnPanel trainer={trainer} />
        </section>
      </Panel>
      <Panel id="maps" title={t("maps.panel")}>
        <MapPanel id={id} trainer={trainer} />
      </Panel>
      <Panel id="gradients" title={t("gradients.panel")}>
        <GradientPanel run={trainer.run} view={trainer.view} />
      </Panel>
    </div>
  );
}

function ImagesSummary({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.augmentation");
  const { augmentation } = trainer.handle.state;
  return <>{t(augmentation && !isPlain(augmentation) ? "summaryVaried" : "summaryPlain")}</>;
}

/** Its contents are made when it is first opened. */
function Panel(props: {
  readonly id: string;
  readonly title: string;
  readonly news?: ReactNode;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details data-panel={props.id} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>
        <b>{props.title}</b> {props.news ? <small>{props.news}</small> : null}
      </summary>
      {isOpen ? props.children : null}
    </details>
  );
}
