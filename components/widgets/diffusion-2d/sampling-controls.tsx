"use client";

import { type Dispatch, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Slider } from "@/components/ui/slider";
import { useClassNames } from "./class-names";
import {
  type Diffusion2dAction,
  type Diffusion2dState,
  MAX_GUIDANCE,
  MAX_STEPS,
  SCHEDULES,
  type Wanted,
  wantedOf,
} from "./diffusion-2d.model";

/** How points are drawn: steps, chance, schedule, class and guidance. */
export function SamplingControls(props: {
  readonly state: Diffusion2dState;
  readonly dispatch: Dispatch<Diffusion2dAction>;
  readonly classCount: number;
}) {
  const t = useTranslations("diffusion-2d.sampling");
  const numbers = useNumbers();
  const { state, dispatch, classCount } = props;
  const change = (settings: Partial<Diffusion2dState>) => dispatch({ type: "change", settings });
  return (
    <div className="diffusion-2d-sampling">
      <Slider
        label={t("steps")}
        max={MAX_STEPS}
        min={1}
        onChange={(steps) => change({ steps })}
        text={numbers.fixed(state.steps, 0)}
        value={state.steps}
      />
      <Slider
        label={t("eta")}
        max={1}
        min={0}
        onChange={(eta) => change({ eta })}
        step={0.05}
        text={numbers.short(state.eta)}
        value={state.eta}
      />
      <ScheduleChoice onChange={(schedule) => change({ schedule })} schedule={state.schedule} />
      {classCount > 1 ? (
        <>
          <ClassChoice
            classCount={classCount}
            onChange={(wanted) => change({ wanted })}
            state={state}
            wanted={wantedOf(state, classCount)}
          />
          {wantedOf(state, classCount) === null ? null : (
            <Slider
              label={t("guidance")}
              max={MAX_GUIDANCE}
              min={0}
              onChange={(guidance) => change({ guidance })}
              step={0.25}
              text={numbers.short(state.guidance, 3)}
              value={state.guidance}
            />
          )}
        </>
      ) : null}
    </div>
  );
}

function ScheduleChoice(props: {
  readonly schedule: Diffusion2dState["schedule"];
  readonly onChange: (schedule: Diffusion2dState["schedule"]) => void;
}) {
  const t = useTranslations("diffusion-2d.sampling");
  const id = useId();
  return (
    <div className="diffusion-2d-choice">
      <label className="control-label" htmlFor={id}>
        {t("schedule")}
      </label>
      <select
        className="select"
        id={id}
        onChange={(event) => {
          const schedule = SCHEDULES.find((one) => one === event.currentTarget.value);
          if (schedule) props.onChange(schedule);
        }}
        value={props.schedule}
      >
        {SCHEDULES.map((schedule) => (
          <option key={schedule} value={schedule}>
            {t(`schedules.${schedule}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function ClassChoice(props: {
  readonly state: Diffusion2dState;
  readonly wanted: Wanted;
  readonly classCount: number;
  readonly onChange: (wanted: Wanted) => void;
}) {
  const t = useTranslations("diffusion-2d.sampling");
  const id = useId();
  const names = useClassNames(props.state, props.classCount);
  return (
    <div className="diffusion-2d-choice">
      <label className="control-label" htmlFor={id}>
        {t("class")}
      </label>
      <select
        className="select"
        id={id}
        onChange={(event) => {
          const { value } = event.currentTarget;
          props.onChange(value === "each" ? "each" : value === "none" ? null : Number(value));
        }}
        value={props.wanted ?? "none"}
      >
        <option value="each">{t("each")}</option>
        <option value="none">{t("none")}</option>
        {names.map((name, which) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number; two letters may be alike
          <option key={which} value={which}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
