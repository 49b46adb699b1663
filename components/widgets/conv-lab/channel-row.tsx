"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { NumberFields } from "@/components/kernel-editor/number-fields";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { WeightedCell, WindowTap } from "@/lib/nn/cells/weighted-cell";
import type { LabEdit } from "./conv-lab.model";
import { InputMap } from "./input-maps";
import type { LabView } from "./lab-view";
import { TermGrid } from "./term-grid";
import type { LabText } from "./use-lab-text";

/** Cells of larger kernels have room for one decimal only. */
const LARGE = 4;

interface ChannelRowProps {
  readonly view: LabView;
  readonly channel: number;
  /** The filter shown, and its weights over this channel. */
  readonly filter: number;
  readonly kernel: readonly number[];
  readonly text: LabText;
  readonly isEditingInput: boolean;
  readonly onEdit: (edit: LabEdit, mark: string) => void;
}

/** One input channel: its map, the window on it, times the kernel, gives the products and their sum. */
export function ChannelRow(props: ChannelRowProps) {
  const t = useTranslations("conv-lab");
  const { view, channel, kernel, text, onEdit } = props;
  const side = Math.sqrt(kernel.length);
  const part = view.kind === "possible" ? (view.cell.parts[channel] ?? null) : null;
  const limits = useMemo(() => limitsOf(view), [view]);
  const write = side > LARGE ? text.narrow : text.cell;
  return (
    <li className="conv-lab-row">
      <InputMap
        channel={channel}
        onEdit={props.isEditingInput ? (edit) => onEdit(edit, `input ${channel}`) : null}
        text={text}
        view={view}
      />
      <div className="conv-lab-group">
        {part ? (
          <>
            <TermGrid
              caption={t(view.isTransposed ? "contributing" : "window")}
              cells={part.taps.map((tap) => ({ value: tap.value, place: placeOf(tap) }))}
              limit={limits.input}
              side={side}
              tone="input"
              write={write}
            />
            <Sign>×</Sign>
          </>
        ) : null}
        <Kernel {...props} limit={limits.kernel} part={part} side={side} />
      </div>
      {part ? (
        <div className="conv-lab-group">
          <Sign>=</Sign>
          <TermGrid
            caption={t("products")}
            cells={part.taps.map((tap) => ({ value: tap.product, place: placeOf(tap) }))}
            limit={limits.product}
            side={side}
            tone="product"
            write={write}
          />
          <Sign>→</Sign>
          <p className="conv-lab-part">
            <span>{t("partialSum")}</span> <strong>{text.exact(part.sum)}</strong>
          </p>
        </div>
      ) : null}
    </li>
  );
}

/** The weights over this channel, to be typed in; those that meet no cell stand back. */
function Kernel(
  props: ChannelRowProps & {
    readonly part: WeightedCell["parts"][number] | null;
    readonly side: number;
    readonly limit: number;
  },
) {
  const t = useTranslations("conv-lab");
  const { channel, filter, kernel, text, part, side, onEdit } = props;
  const meeting = new Set(part?.taps.flatMap((tap, index) => (placeOf(tap) === "none" ? [] : [index])));
  return (
    <div className="conv-lab-kernel" data-partial={part !== null && meeting.size < kernel.length}>
      <NumberFields
        caption={t("kernelOf", { filter: filter + 1 })}
        cellLabel={(row, column) => t("weight", { row, column, channel: text.channel(channel) })}
        digits={side > LARGE ? 1 : 2}
        limit={props.limit}
        marked={meeting}
        onValue={(index, weight) =>
          onEdit({ type: "set-weight", filter, channel, index, weight }, `weight ${channel} ${index}`)
        }
        room="conv-lab"
        side={side}
        values={kernel}
        wrongText={(typed, kept) => t("notANumber", { text: typed, kept })}
      />
    </div>
  );
}

function Sign({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true" className="conv-lab-sign" data-sign={children}>
      {children}
    </span>
  );
}

function placeOf({ row, column, isInside }: WindowTap) {
  if (isInside) return "inside";
  return Number.isFinite(row) && Number.isFinite(column) ? "padding" : "none";
}

/** The magnitudes with full colour: the same for all channels, so that their colours can be compared. */
function limitsOf(view: LabView) {
  const products = view.kind === "possible" ? view.cell.parts.flatMap(({ taps }) => taps) : [];
  return {
    input: largestMagnitude(view.input.values),
    kernel: largestMagnitude(view.bank.kernel),
    product: largestMagnitude(products.map(({ product }) => product)),
  };
}
