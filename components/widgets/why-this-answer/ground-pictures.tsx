"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { ComputedBy } from "@/components/compute/computed-by";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { MapCanvas } from "@/components/plot/map-canvas";
import { GroundMaps, GroundTables, Picture } from "./ground-maps";
import { dropAt, SIDE } from "./ground-view";
import { PatchPicker } from "./patch-picker";
import type { Grounds } from "./use-grounds";
import { useReading } from "./use-reading";
import type { WhyThisAnswerAction, WhyThisAnswerState } from "./why-this-answer.model";

const INK = { kind: "clamped" } as const;

interface PicturesProps {
  readonly grounds: Grounds;
  readonly image: Float32Array | null;
  readonly state: WhyThisAnswerState;
  readonly dispatch: Dispatch<WhyThisAnswerAction>;
}

/** The image on which the reader places the patch; then the maps, and what that patch costs beside the one that costs most. */
export function GroundPictures({ grounds, image, state, dispatch }: PicturesProps) {
  const t = useTranslations("why-this-answer");
  const reading = useReading(state, image);
  return (
    <div className="why-answer-main">
      <div className="why-answer-pictures">
        <Picture caption={reading(grounds.read)} title={t("image")}>
          <PatchPicker dispatch={dispatch} state={state}>
            <MapCanvas height={SIDE} label={t("image")} scale={INK} values={image} width={SIDE} />
          </PatchPicker>
        </Picture>
        {state.shown ? (
          <GroundMaps grounds={grounds} image={image} state={state} />
        ) : (
          <Ask dispatch={dispatch} state={state} />
        )}
      </div>
      {state.shown ? (
        <>
          <Outcome grounds={grounds} image={image} state={state} />
          <GroundTables grounds={grounds} />
        </>
      ) : null}
      {grounds.backend ? <ComputedBy backend={grounds.backend} elapsedMs={grounds.elapsedMs} /> : null}
    </div>
  );
}

/** Before the maps: where would the reader put the patch? */
function Ask({ state, dispatch }: Pick<PicturesProps, "state" | "dispatch">) {
  const t = useTranslations("why-this-answer.guess");
  const { guess, patch } = state;
  return (
    <div className="why-answer-ask">
      <p>{t("ask", { patch })}</p>
      <p role="status">{guess ? t("place", { row: guess.row + 1, column: guess.column + 1 }) : t("none")}</p>
      <button className="button button-primary" onClick={() => dispatch({ type: "show" })} type="button">
        {t("show")}
      </button>
    </div>
  );
}

/** What the reader's patch costs, then what the one that counts most does. */
function Outcome({ grounds, image, state }: Omit<PicturesProps, "dispatch">) {
  const t = useTranslations("why-this-answer");
  const numbers = useNumbers();
  const { occlusion, index } = grounds;
  const names = useClassNames(state.data);
  const name = index === null ? "…" : (names[index] ?? "");
  const percent = (share: number) => numbers.percent(share, 1);
  const drop = occlusion && state.guess ? dropAt(occlusion, state.guess) : null;
  const points = (value: number) => numbers.fixed(100 * value, 1);
  return (
    <>
      {occlusion && drop !== null ? (
        <p className="why-answer-yours" role="status">
          {t("guess.outcome", { name, points: points(drop), most: points(occlusion.peak.value) })}
        </p>
      ) : null}
      <p role="status">
        {occlusion
          ? t("summary", {
              name,
              top: occlusion.peak.row + 1,
              left: occlusion.peak.column + 1,
              patch: state.patch,
              whole: percent(occlusion.whole),
              lowest: percent(occlusion.lowest),
            })
          : t(image ? "waiting" : "nothing")}
      </p>
    </>
  );
}
