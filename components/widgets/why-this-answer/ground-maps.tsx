"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { DivergingLegend } from "@/components/plot/diverging-legend";
import { MapCanvas } from "@/components/plot/map-canvas";
import { NumberTable } from "@/components/plot/number-table";
import { OverlayMap } from "@/components/plot/overlay-map";
import { type Ground, SIDE } from "./ground-view";
import { PatchFrame } from "./patch-picker";
import type { Grounds } from "./use-grounds";
import { useReading } from "./use-reading";
import type { WhyThisAnswerState } from "./why-this-answer.model";

const INK = { kind: "clamped" } as const;

/** The two maps over the image, and the image with what counts most covered. */
export function GroundMaps(props: {
  readonly grounds: Grounds;
  readonly image: Float32Array | null;
  readonly state: WhyThisAnswerState;
}) {
  const t = useTranslations("why-this-answer");
  const numbers = useNumbers();
  const { grounds, image, state } = props;
  const { occlusion, gradCam, index } = grounds;
  const names = useClassNames(state.data);
  const reading = useReading(state, image);
  const asked = index === null ? "…" : (names[index] ?? "");
  return (
    <>
      <Picture
        caption={t("drop", { name: asked, points: numbers.fixed(100 * (occlusion?.peak.value ?? 0), 1) })}
        title={t("occlusion.title")}
      >
        <MapWithPatch
          grounds={grounds}
          image={image}
          label={t("occlusion.label", { name: asked })}
          guess={state.guess}
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
    </>
  );
}

/** A picture under its name and what it says. */
export function Picture(props: {
  readonly title: string;
  readonly caption: string;
  readonly children: ReactNode;
}) {
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
  readonly guess: WhyThisAnswerState["guess"];
}) {
  const { occlusion } = props.grounds;
  return (
    <div className="why-answer-framed">
      <OverlayMap
        image={props.image}
        label={props.label}
        limit={occlusion?.limit ?? 1}
        side={SIDE}
        values={occlusion?.placed ?? null}
      />
      {props.guess ? <PatchFrame place={props.guess} side={props.patch} /> : null}
      {occlusion ? <PatchFrame isPeak place={occlusion.peak} side={props.patch} /> : null}
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
export function GroundTables({ grounds }: { readonly grounds: Grounds }) {
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
