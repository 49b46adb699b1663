"use client";

import { type Dispatch, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { isUnderWay } from "@/components/compute/use-denoise";
import { ALL_PAIRS, COLOURS } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { BlendView } from "./blend-view";
import {
  type FruitStudioAction,
  type FruitStudioState,
  type PromptView,
  stepsOfMany,
} from "./fruit-studio.model";
import { GridView } from "./grid-view";
import { type ManyRequest, useManyDrawings } from "./use-many-drawings";

/** Pictures on the way from one prompt to the other. */
const WAYPOINTS = 7;

const MANY = { network: "fruits", eta: 0, from: null, watch: "newest" } as const;

interface RoomProps {
  readonly id: string;
  readonly state: FruitStudioState;
  readonly dispatch: Dispatch<FruitStudioAction>;
  readonly side: number;
}

/** All pairs of words, from the same noise. */
export function GridRoom({ id, state, dispatch, side }: RoomProps) {
  const t = useTranslations("fruit-studio");
  const { seed, sampler, guidance } = state;
  const steps = stepsOfMany(state.steps);
  const request = useMemo<ManyRequest>(
    () => ({
      ...MANY,
      images: ALL_PAIRS.map((prompt) => ({ prompt, seed })),
      steps,
      sampler,
      guidance,
      batch: COLOURS.length,
    }),
    [seed, steps, sampler, guidance],
  );
  const many = useManyDrawings(`${id}/grid`, request);
  return (
    <>
      <Start many={many} name={t("grid.draw")} text={t("grid.text", { steps })} />
      <GridView onWatch={(text) => dispatch({ type: "watch", text })} pictures={many.pictures} side={side} />
    </>
  );
}

/** The way from one prompt to another. */
export function BlendRoom(props: RoomProps & { readonly from: PromptView; readonly to: PromptView }) {
  const t = useTranslations("fruit-studio");
  const locale = useLocale();
  const { id, state, side, from, to } = props;
  const { seed, sampler, guidance } = state;
  const steps = stepsOfMany(state.steps);
  const request = useMemo<ManyRequest | null>(() => {
    if (from.prompt === null || to.prompt === null) return null;
    const [first, second] = [from.prompt, to.prompt];
    const images = Array.from({ length: WAYPOINTS }, (_, index) => ({
      prompt: first,
      towards: { prompt: second, share: index / (WAYPOINTS - 1) },
      seed,
    }));
    return { ...MANY, images, steps, sampler, guidance, batch: WAYPOINTS };
  }, [from.prompt, to.prompt, seed, steps, sampler, guidance]);
  const many = useManyDrawings(`${id}/blend`, request);
  const words = (view: PromptView, text: string) =>
    view.prompt === null ? text : promptWords(view.prompt, locale);
  return (
    <>
      <Start many={many} name={t("blend.draw")} text={t("blend.text")} />
      <BlendView
        from={words(from, state.text)}
        pictures={many.pictures.length === WAYPOINTS ? many.pictures : EMPTY_WAY}
        side={side}
        to={words(to, state.text2)}
      />
    </>
  );
}

const EMPTY_WAY: readonly null[] = Array.from({ length: WAYPOINTS }, () => null);

/** Starts or stops the drawing of many pictures, and says how far it is. */
function Start(props: {
  readonly name: string;
  readonly text: string;
  readonly many: ReturnType<typeof useManyDrawings>;
}) {
  const t = useTranslations("fruit-studio");
  const { many, name, text } = props;
  const [isAsked, setAsked] = useState(false);
  const isRunning = isUnderWay(many.status);
  return (
    <div className="fruit-studio-run">
      <button
        aria-disabled={!many.canStart}
        className={isRunning ? "button" : "button button-primary"}
        onClick={() => {
          setAsked(true);
          if (isRunning) many.stop();
          else if (many.canStart) many.start();
        }}
        type="button"
      >
        {isRunning ? t("stop") : name}
      </button>
      <p aria-live={isAsked ? "polite" : undefined}>
        {!many.canStart
          ? t("unreadable")
          : isRunning
            ? t("many", { step: many.step, steps: many.steps })
            : text}
      </p>
    </div>
  );
}
