"use client";

import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { KeyedNetwork } from "@/components/compute/model-source";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import { Modal } from "@/components/ui/modal";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { FinishedEvaluation, ModelId } from "@/lib/tf/protocol";
import { type AnsweredImage, type ConfusionCell, imagesOf } from "./confusion-cell";
import { type CellPictures, useCellPictures } from "./use-cell-pictures";
import { useClassNames } from "./use-class-names";

// Fetched with the first image that is opened.
const ImageExplorer = lazy(async () => ({
  default: (await import("@/components/cnn-view/image-explorer")).ImageExplorer,
}));

/** Images shown at first, and more with each press. */
const BATCH = 24;
const INK = { kind: "clamped" } as const;

/** The images behind a cell of the confusion table; one of them opens to what the network makes of it. */
export function CellImages(props: {
  readonly cell: ConfusionCell;
  readonly set: ImageSetId;
  readonly model: ModelId | KeyedNetwork;
  readonly result: Pick<FinishedEvaluation, "answers">;
  readonly own: DigitSet | null;
  readonly onClose: () => void;
}) {
  const { cell, set, model, result, own, onClose } = props;
  const t = useTranslations("image-sets.cell");
  const numbers = useNumbers();
  const names = useClassNames(set);
  const images = useMemo(() => imagesOf(cell, result.answers), [cell, result]);
  const [count, setCount] = useState(BATCH);
  const [opened, setOpened] = useState<number | null>(null);
  const shown = useMemo(() => images.slice(0, count), [images, count]);
  const pictures = useCellPictures(set, own, shown);
  const words = { truth: names[cell.truth] ?? "", read: names[cell.read] ?? "" };
  const image = opened === null ? undefined : shown[opened];
  const values = opened === null ? null : pictures.imageAt(opened);
  const about = ({ index, confidence }: AnsweredImage) => ({
    ...words,
    number: numbers.fixed(index + 1, 0),
    confidence: numbers.percent(confidence, 1),
  });
  return (
    <section aria-label={t("title", words)} className="confusion-cell">
      <header>
        <p role="status">
          <b>{t("title", words)}</b> {t("count", { count: images.length })}{" "}
          {images.length > 1 ? t(cell.truth === cell.read ? "leastSure" : "surest") : null}
        </p>
        <button className="button button-quiet" onClick={onClose} type="button">
          {t("close")}
        </button>
      </header>
      <Pictures
        images={shown}
        label={(answered) => t("image", about(answered))}
        onOpen={setOpened}
        pictures={pictures}
      />
      {images.length > count ? (
        <button className="button" onClick={() => setCount(count + BATCH)} type="button">
          {t("more", { count: Math.min(BATCH, images.length - count) })}
        </button>
      ) : null}
      <Modal
        isOpen={image !== undefined && values !== null}
        isWide
        onClose={() => setOpened(null)}
        title={image ? t("image", about(image)) : t("title", words)}
      >
        {image && values && opened !== null ? (
          <Suspense fallback={<p>{t("loading")}</p>}>
            <ImageExplorer image={values} model={model} set={set} />
            <div className="confusion-steps">
              <Step by={-1} count={shown.length} onStep={setOpened} opened={opened} />
              <Step by={1} count={shown.length} onStep={setOpened} opened={opened} />
              <button className="button button-primary" onClick={() => setOpened(null)} type="button">
                {t("back")}
              </button>
            </div>
          </Suspense>
        ) : null}
      </Modal>
    </section>
  );
}

function Step(props: {
  readonly by: 1 | -1;
  readonly opened: number;
  readonly count: number;
  readonly onStep: (place: number) => void;
}) {
  const { by, opened, count, onStep } = props;
  const t = useTranslations("image-sets.cell");
  const next = opened + by;
  const isOff = next < 0 || next >= count;
  return (
    <button
      aria-disabled={isOff}
      className="button"
      onClick={isOff ? undefined : () => onStep(next)}
      type="button"
    >
      {t(by < 0 ? "previous" : "next")}
    </button>
  );
}

function Pictures(props: {
  readonly images: readonly AnsweredImage[];
  readonly pictures: CellPictures;
  readonly label: (image: AnsweredImage) => string;
  readonly onOpen: (place: number) => void;
}) {
  const { images, pictures, label, onOpen } = props;
  const t = useTranslations("image-sets.cell");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  if (pictures.failure) {
    return (
      <div className="notice notice-problem" role="alert">
        <p>{compute(`failure.${pictures.failure}`)}</p>
        <button className="button" onClick={pictures.retry} type="button">
          {t("retry")}
        </button>
      </div>
    );
  }
  return (
    <ul className="confusion-images">
      {images.map((image, place) => (
        <li key={image.index}>
          <button disabled={pictures.imageAt(place) === null} onClick={() => onOpen(place)} type="button">
            <MapCanvas
              height={28}
              label={label(image)}
              scale={INK}
              values={pictures.imageAt(place)}
              width={28}
            />
            <span>{numbers.percent(image.confidence, 0)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
