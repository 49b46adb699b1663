"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ComputedBy } from "@/components/compute/computed-by";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { DivergingLegend } from "@/components/plot/diverging-legend";
import { MapCanvas } from "@/components/plot/map-canvas";
import { NumberTable } from "@/components/plot/number-table";
import { OverlayMap } from "@/components/plot/overlay-map";
import { type Ground, SIDE } from "./ground-view";
import type { Grounds } from "./use-grounds";
import type { WhyThisAnswerState } from "./why-this-answer.model";

const INK = { kind: "clamped" } as const;

/** The image, the two maps over it, and the image with what counts most covered. */
export function GroundPictures(props: {
  readonly grounds: Grounds;
  readonly image: Float32Array | null;
  readonly state: WhyThisAnswerState;
}) {
  const t = useTranslations("why-this-answer");
  const numbers = useNumbers();
  const { grounds, image, state } = props;
  const { occlusion, gradCam, read, index } = grounds;
  const names = useClassNames(state.data);
  const asked = index === null ? "…" : (names[index] ?? "");
  const percent = (share: number) => numbers.percent(share, 1);
  const reading = (answer: { readonly index: number; readonly probability: number } | null | undefined) =>
    answer
      ? t("reads", { name: names[answer.index] ?? "", percent: percent(answer.probability) })
      : t(image ? "waiting" : "nothing");
  return (
    <div className="why-answer-main">
      <div className="why-answer-pictures">
        <Picture caption={reading(read)} title={t("image")}>
          <MapCanvas height={SIDE} label={t("image")} scale={INK} values={image} width={SIDE} />
        </Picture>
        <Picture
          caption={t("drop", { name: asked, points: numbers.fixed(100 * (occlusion?.peak.value ?? 0), 1) })}
          title={t("occlusion.title")}
        >
          <MapWithPatch
            grounds={grounds}
            image={image}
            label={t("occlusion.label", { name: asked })}
            patch={state.patch}
          />
          <Ends ground={occlusion} kind="occlusion" />
        </Picture>
        <Picture caption={reading(occlusion?.coveredRead)} title={t("covered")}>
          <MapCanvas
            height={SIDE}
            label={t("covered")}
            scale={INK}
            values={occlusion?.covered ?? null}
            width={SIDE}
          />
        </Picture>
        <Picture caption={t("gradCam.caption", { side: gradCam?.side ?? 0 })} title={t("gradCam.title")}>
          <OverlayMap
            image={image}
            label={t("gradCam.label", { name: asked })}
            limit={gradCam?.limit ?? 1}
            side={SIDE}
            values={gradCam?.placed ?? null}
          />
          <Ends ground={gradCam} kind="gradCam" />
        </Picture>
      </div>
      <p role="status">
        {occlusion
          ? t("summary", {
              name: asked,
              top: occlusion.peak.row + 1,
              left: occlusion.peak.column + 1,
              patch: state.patch,
              whole: percent(occlusion.whole),
              lowest: percent(occlusion.lowest),
            })
          : t(image ? "waiting" : "nothing")}
      </p>
      <Tables grounds={grounds} />
      {grounds.backend ? <ComputedBy backend={grounds.backend} elapsedMs={grounds.elapsedMs} /> : null}
    </div>
  );
}

function Picture(props: { readonly title: string; readonly caption: string; readonly children: ReactNode }) {
  return (
    <figure>
      <figcaption>
        <b>{props.title}</b>
        <span>{props.caption}</span>
      </figcaption>
      {props.children}
    </figure>
  );
}

/** The map by covering, with a frame where the patch lowers the answer most. */
function MapWithPatch(props: {
  readonly grounds: Grounds;
  readonly image: Float32Array | null;
  readonly label: string;
  readonly patch: number;
}) {
  const { occlusion } = props.grounds;
  const share = (pixels: number) => `${(100 * pixels) / SIDE}%`;
  return (
    <div className="why-answer-framed">
      <OverlayMap
        image={props.image}
        label={props.label}
        limit={occlusion?.limit ?? 1}
        side={SIDE}
        values={occlusion?.placed ?? null}
      />
      {occlusion ? (
        <i
          aria-hidden="true"
          style={{
            left: share(occlusion.peak.column),
            top: share(occlusion.peak.row),
            width: share(props.patch),
            height: share(props.patch),
          }}
        />
      ) : null}
    </div>
  );
}

/** What the colours of a map stand for, in numbers. */
function Ends({ ground, kind }: { readonly ground: Ground | null; readonly kind: "occlusion" | "gradCam" }) {
  const t = useTranslations("why-this-answer.legend");
  const numbers = useNumbers();
  if (!ground) return null;
  const limit = kind === "occlusion" ? numbers.fixed(100 * ground.limit, 1) : numbers.short(ground.limit, 2);
  return <DivergingLegend negative={`−${limit}`} positive={`+${limit}`} zero={t(kind)} />;
}

/** All numbers of both maps, behind buttons. */
function Tables({ grounds }: { readonly grounds: Grounds }) {
  const t = useTranslations("why-this-answer.table");
  const table = (kind: "occlusion" | "gradCam", ground: Ground, scale: number) => (
    <NumberTable
      caption={t(`${kind}.caption`)}
      column={t("column")}
      current={ground.peak}
      height={ground.side}
      row={t("row")}
      summary={t(`${kind}.summary`)}
      valueAt={(row, column) => scale * (ground.values[row * ground.side + column] ?? 0)}
      width={ground.side}
    />
  );
  return (
    <div className="why-answer-tables">
      {grounds.occlusion ? table("occlusion", grounds.occlusion, 100) : null}
      {grounds.gradCam ? table("gradCam", grounds.gradCam, 1) : null}
    </div>
  );
}
