"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { NetworkPanel, NetworkSummary } from "./network-panel";
import type { Trainer } from "./use-trainer";

/** What can be looked into and changed beyond the first view, each behind its own line. */
export function Panels({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer");
  return (
    <div className="digit-trainer-panels">
      <Panel id="network" news={<NetworkSummary trainer={trainer} />} title={t("network.panel")}>
        <NetworkPanel trainer={trainer} />
      </Panel>
    </div>
  );
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
