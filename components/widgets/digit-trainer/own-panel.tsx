"use client";

import { useReducer, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { shownImage } from "@/components/digit-input/digit-image";
import {
  changedSource,
  type DigitSource,
  type DigitSourceAction,
  startSource,
} from "@/components/digit-input/digit-source.model";
import { DrawingPad } from "@/components/digit-input/drawing-pad";
import { createInputClock } from "@/components/digit-input/input-clock";
import { useNumbers } from "@/components/i18n/use-numbers";
import { saveFile } from "@/components/ui/save-file";
import { Segmented } from "@/components/ui/segmented";
import { decodeOwn, encodeOwn } from "./own-file";
import { OwnGallery } from "./own-gallery";
import { countsOf, HELD_OUT, isEnough, LEAST_OF_CLASS, MOST_OWN, withImage } from "./own-images";
import { changeOwnDrawings, changeOwnImages, undoOwnImages } from "./own-images-store";
import { OwnNameField } from "./own-name-field";
import { useOwnImages } from "./use-own-images";
import type { Trainer } from "./use-trainer";

const START: DigitSource = startSource(0);

/** Draws examples, class by class, to learn from. */
export function OwnPanel({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.own");
  const { set, names, past, isKept } = useOwnImages();
  const [label, setLabel] = useState("0");
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const [{ strokes }, draw] = useReducer(reduceDrawing, START);
  const image = shownImage("drawing", strokes, undefined);
  const name = names[Number(label)] ?? label;
  const canAdd = image !== null && set.count < MOST_OWN;
  const add = () => {
    if (!image) return;
    changeOwnImages(withImage(set, image, Number(label)));
    draw({ type: "clear" });
    trainer.handle.dispatch({ type: "change", settings: { data: "own" } });
  };
  return (
    <div className="digit-trainer-own">
      <div className="digit-trainer-own-pad">
        <Segmented
          label={t("class")}
          onChange={setLabel}
          options={names.map((own, value) => ({ value: String(value), label: own }))}
          value={label}
        />
        <OwnNameField key={`${label} ${name}`} label={Number(label)} />
        <DrawingPad clock={clock} dispatch={draw} isFaint={false} strokes={strokes} />
        <button
          aria-disabled={!canAdd}
          className="button button-primary"
          onClick={canAdd ? add : undefined}
          type="button"
        >
          {t("add", { label: name })}
        </button>
      </div>
      <div className="digit-trainer-own-set">
        <Counts />
        <OwnGallery label={Number(label)} name={name} set={set} />
        <div className="digit-trainer-row">
          <button aria-disabled={past.length === 0} className="button" onClick={undoOwnImages} type="button">
            {t("undo")}
          </button>
          <Files />
        </div>
        {isKept ? null : <p className="notice notice-problem">{t("notKept")}</p>}
      </div>
    </div>
  );
}

function reduceDrawing(state: DigitSource, action: DigitSourceAction): DigitSource {
  return changedSource(state, action);
}

/** How many there are of each class, and what is still missing. */
function Counts() {
  const t = useTranslations("digit-trainer.own");
  const numbers = useNumbers();
  const { set, names } = useOwnImages();
  const counts = countsOf(set);
  return (
    <>
      <ul aria-label={t("counts")} className="digit-trainer-counts">
        {counts.map((count, label) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place
          <li data-few={count > 0 && count < LEAST_OF_CLASS} key={label}>
            <b>{names[label]}</b> <span>{count}</span>
          </li>
        ))}
      </ul>
      <p role="status">
        {isEnough(set)
          ? t("enough", { count: set.count, share: numbers.percent(HELD_OUT, 0) })
          : t("few", { least: LEAST_OF_CLASS })}
        {set.count >= MOST_OWN ? ` ${t("full", { most: numbers.fixed(MOST_OWN, 0) })}` : ""}
      </p>
    </>
  );
}

function Files() {
  const t = useTranslations("digit-trainer.own");
  const { set, names } = useOwnImages();
  const input = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = decodeOwn(new Uint8Array(await file.arrayBuffer()));
    const fits = found !== null && found.set.count <= MOST_OWN;
    setRefused(!fits);
    if (fits) changeOwnDrawings(found);
  };
  return (
    <>
      <button
        aria-disabled={set.count === 0}
        className="button"
        onClick={() => {
          if (set.count > 0) saveFile(new Blob([encodeOwn({ set, names })]), `${t("fileName")}.bin`);
        }}
        type="button"
      >
        {t("save")}
      </button>
      <button className="button" onClick={() => input.current?.click()} type="button">
        {t("open")}
      </button>
      <input
        aria-label={t("open")}
        hidden
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
        ref={input}
        type="file"
      />
      <span role="alert">{isRefused ? t("refused") : ""}</span>
    </>
  );
}
