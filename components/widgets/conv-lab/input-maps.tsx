"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { NumberFields } from "@/components/kernel-editor/number-fields";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { mapOf } from "@/lib/nn/cells/maps";
import type { LabEdit } from "./conv-lab.model";
import type { LabView } from "./lab-view";
import { NO_RING, type PlacedCell, windowPath } from "./map-layout";
import { MapStage } from "./map-stage";
import type { LabText } from "./use-lab-text";

interface InputMapProps {
  readonly view: LabView;
  readonly channel: number;
  readonly text: LabText;
  /** What a typed number does; null where the cells aren't typed in. */
  readonly onEdit: ((edit: LabEdit) => void) | null;
}

/** One channel of the input, with the cells that the output cell reads. */
export function InputMap({ view, channel, text, onEdit }: InputMapProps) {
  const t = useTranslations("conv-lab");
  const { input } = view;
  const values = useMemo(() => mapOf(input, channel), [input, channel]);
  const limit = useMemo(() => largestMagnitude(input.values), [input]);
  const read = useMemo(() => readCells(view, channel), [view, channel]);
  if (onEdit) {
    const inside = new Set(read.map(({ row, column }) => row * input.width + column));
    return (
      <NumberFields
        caption={text.channel(channel)}
        cellLabel={(row, column) => t("inputCell", { row, column, channel: text.channel(channel) })}
        digits={3}
        limit={limit}
        marked={inside}
        onValue={(index, value) =>
          onEdit({
            type: "set-number",
            edit: { channel, row: Math.floor(index / input.width), column: index % input.width, value },
          })
        }
        room="conv-lab"
        side={input.width}
        values={Array.from(values)}
        wrongText={(typed, kept) => t("notANumber", { text: typed, kept })}
      />
    );
  }
  const ring = ringOf(view);
  return (
    <figure className="conv-lab-input">
      <figcaption>{text.channel(channel)}</figcaption>
      <MapStage limit={limit} ring={ring} size={input} tone="input" values={values} write={text.cell}>
        <path className="conv-lab-read" d={windowPath(read, ring)} />
      </MapStage>
    </figure>
  );
}

function ringOf(view: LabView) {
  if (view.kind === "impossible" || view.isTransposed) return NO_RING;
  const { rows, columns } = view.axes;
  return {
    top: rows.paddingBefore,
    bottom: rows.paddingAfter,
    left: columns.paddingBefore,
    right: columns.paddingAfter,
  };
}

/** The cells under the kernel, those in the padding included; taps of a transposed kernel that meet nothing are none. */
function readCells(view: LabView, channel: number): readonly PlacedCell[] {
  if (view.kind === "impossible") return [];
  const { taps } = view.cell.parts[channel] ?? { taps: [] };
  return taps.filter(({ row, column }) => Number.isFinite(row) && Number.isFinite(column));
}
