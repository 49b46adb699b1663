"use client";

import { useContext, useEffect, useEffectEvent, useId, useState, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Measured, MeasureStore } from "@/components/widget/measure-store";
import { isDemoOnPage } from "@/components/widget/shelved-demos";
import { WidgetStoreContext } from "@/components/widget/widget-store-context";
import type { PredictQuestion } from "@/lib/quiz/question";
import { readNumber } from "@/lib/quiz/reading/read-number";
import { useLessonAddress } from "./lesson-link";
import { isSameValue } from "./same-value";
import { useShowDemo } from "./show-demo";
import { focusFirst } from "./use-focus-after";

interface DemoRunProps {
  readonly question: PredictQuestion;
  readonly onOutcome: (value: number) => void;
  /** Whether it takes the focus, since what had it has left the screen. */
  readonly takesFocus: boolean;
}

/** The demo of a prediction is run, and what it gives is held to the prediction. */
export function DemoRun(props: DemoRunProps) {
  const store = useContext(WidgetStoreContext);
  const { demo } = props.question.demo;
  // Only ever drawn in a browser, after an answer.
  const [isHere] = useState(() => isDemoOnPage(demo));
  return (
    <div className="question-waiting" ref={props.takesFocus ? focusFirst : undefined}>
      {store && isHere ? <RunHere {...props} measures={store.measures} /> : <RunElsewhere {...props} />}
    </div>
  );
}

/** The demo is on this page: it is set, and gives its number itself. */
function RunHere({ question, onOutcome, measures }: DemoRunProps & { readonly measures: MeasureStore }) {
  const t = useTranslations("quiz.predict");
  const { demo } = question;
  const show = useShowDemo(demo);
  const [isAsked, setAsked] = useState(false);
  const read = () => measures.get(demo.demo);
  const measured = useSyncExternalStore(measures.subscribe, read, () => null);
  const outcome = isAsked ? outcomeOf(question, measured) : null;
  const tell = useEffectEvent(onOutcome);
  useEffect(() => {
    if (outcome !== null) tell(outcome);
  }, [outcome]);
  return (
    <>
      <p role="status">{t(isAsked ? "running" : "ready")}</p>
      <button
        className="button button-primary"
        onClick={() => {
          setAsked(true);
          show();
        }}
        type="button"
      >
        {t("run")}
      </button>
    </>
  );
}

/** What the demo gives, if it has computed in the state that the question asks about. */
function outcomeOf({ demo, measure }: PredictQuestion, measured: Measured | null): number | null {
  if (!measured) return null;
  const state = measured.state as Readonly<Record<string, unknown>>; // any widget's
  const isAskedState = Object.entries(demo.state).every(([field, value]) => isSameValue(state[field], value));
  return isAskedState ? (measured.values[measure] ?? null) : null;
}

/** The demo is on another page: the learner runs it there, and writes down what it gives. */
function RunElsewhere({ question, onOutcome }: DemoRunProps) {
  const t = useTranslations("quiz.predict");
  const locale = useLocale();
  const id = useId();
  const [text, setText] = useState("");
  const reading = readNumber(text, locale);
  return (
    <>
      <p>
        {t("say")}{" "}
        <a className="question-link" href={useLessonAddress(question.demo)} rel="noopener" target="_blank">
          {t("open")}
        </a>
      </p>
      <div className="question-field">
        <label className="control-label" htmlFor={id}>
          {t("outcome")}
        </label>
        <span className="question-field-line">
          <input
            autoComplete="off"
            className="field"
            id={id}
            maxLength={40}
            onChange={(event) => setText(event.target.value)}
            type="text"
            value={text}
          />
          <button
            className="button"
            disabled={!reading.ok}
            onClick={() => (reading.ok ? onOutcome(reading.value) : undefined)}
            type="button"
          >
            {t("compare")}
          </button>
        </span>
      </div>
    </>
  );
}
