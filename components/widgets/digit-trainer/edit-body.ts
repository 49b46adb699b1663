/** What can be done to the layers of a network: each gives the layers then, and which of them is open. */

import { isChainLayerData } from "@/lib/nn/code/check-layer";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { newLayer } from "@/lib/nn/code/new-layer";
import { tidyLayer } from "@/lib/nn/code/tidy-layer";
import { type BodyKind, MAX_BODY } from "./own-network";

export interface EditedBody {
  readonly layers: readonly ChainLayer[];
  /** Place of the layer that is open, from 0. */
  readonly selected: number;
}

export type BodyEdit =
  | { readonly type: "add"; readonly kind: BodyKind }
  | { readonly type: "remove" }
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "set-option"; readonly option: string; readonly value: unknown };

/** The layers after an edit; the same object where nothing changes. */
export function editedLayers(body: EditedBody, edit: BodyEdit): EditedBody {
  const { layers, selected } = body;
  const layer = layers[selected];
  if (edit.type === "add") {
    const at = layer ? selected + 1 : layers.length;
    if (layers.length >= MAX_BODY) return body;
    return { layers: layers.toSpliced(at, 0, newLayer(edit.kind, [])), selected: at };
  }
  if (!layer) return body;
  switch (edit.type) {
    case "remove":
      return { layers: layers.toSpliced(selected, 1), selected: Math.max(0, selected - 1) };
    case "move": {
      const to = selected + edit.by;
      const other = layers[to];
      return other ? { layers: layers.with(selected, other).with(to, layer), selected: to } : body;
    }
    case "set-option": {
      const changed = { ...layer, [edit.option]: edit.value };
      return isChainLayerData(changed)
        ? { layers: layers.with(selected, tidyLayer(changed)), selected }
        : body;
    }
  }
}
