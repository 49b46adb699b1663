"use client";

import { type ReactNode, type RefObject, useEffect, useId, useReducer, useRef } from "react";
import { type ChoiceView, choiceReducer, choiceView, UNANSWERED } from "./choice.model";

/** The words around every question, from the page, since this part has no texts of its own. */
export interface QuizLabels {
  readonly question: string;
  readonly check: string;
  readonly pickFirst: string;
  readonly right: string;
  readonly wrong: string;
  readonly retry: string;
  readonly hint: string;
  readonly reveal: string;
  readonly solution: string;
}

export interface ChoiceQuestionProps {
  readonly id: string;
  readonly prompt: ReactNode;
  readonly choices: readonly { readonly text: ReactNode; readonly feedback: ReactNode }[];
  /** Index of the right choice, from 0. */
  readonly correct: number;
  readonly hint: ReactNode | null;
  readonly solution: ReactNode;
  readonly labels: QuizLabels;
}

/** A question with one right answer: pick, check, read why, try again, see the solution. */
export function ChoiceQuestion(props: ChoiceQuestionProps) {
  const { choices, labels } = props;
  const [state, dispatch] = useReducer(choiceReducer, UNANSWERED);
  const view = choiceView(state, props.correct);
  const name = useId();
  const root = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(root, state);
  return (
    <section
      className="question"
      data-question={props.id}
      data-verdict={view.verdict ?? undefined}
      ref={root}
    >
      <div aria-hidden="true" className="question-kicker">
        {labels.question}
      </div>
      <fieldset className="question-choices" disabled={view.isSolutionShown}>
        <legend>
          <span className="sr-only">{labels.question} </span>
          {props.prompt}
        </legend>
        {choices.map((choice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a question never move
          <label className="question-choice" data-judged={view.judged === index || undefined} key={index}>
            <input
              checked={state.picked === index}
              name={name}
              onChange={() => dispatch({ type: "pick", choice: index })}
              type="radio"
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </fieldset>
      <div className="question-feedback" role="status">
        {view.mustPickFirst ? labels.pickFirst : null}
        {view.judged === null ? null : (
          <Verdict labels={labels} verdict={view.verdict}>
            {choices[view.judged]?.feedback}
          </Verdict>
        )}
      </div>
      {view.isSolutionShown ? (
        <div className="question-solution" tabIndex={-1}>
          <strong>{labels.solution}</strong> {props.solution}
        </div>
      ) : null}
      <Actions
        hasHint={props.hint !== null}
        hintId={`${name}hint`}
        isHintShown={state.isHintShown}
        labels={labels}
        onAct={(type) => {
          focusAfter(type);
          dispatch({ type });
        }}
        view={view}
      />
      <div className="question-hint" hidden={!state.isHintShown} id={`${name}hint`}>
        {props.hint}
      </div>
    </section>
  );
}

type Act = "check" | "retry" | "reveal" | "toggle-hint";

/** Where the focus goes once a pressed button has left the screen. */
const NEXT_FOCUS: Readonly<Partial<Record<Act, string>>> = {
  check: ".question-actions button",
  retry: "input",
  reveal: ".question-solution",
};

/** Moves the focus after the next change, so that the keyboard never falls back to the top of the page. */
function useFocusAfter(root: RefObject<HTMLElement | null>, change: unknown): (act: Act) => void {
  const wanted = useRef<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the question has changed, not when the ref has
  useEffect(() => {
    if (wanted.current) root.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  }, [change]);
  return (act) => {
    wanted.current = NEXT_FOCUS[act];
  };
}

function Verdict(props: {
  readonly verdict: ChoiceView["verdict"];
  readonly labels: QuizLabels;
  readonly children: ReactNode;
}) {
  const isRight = props.verdict === "right";
  return (
    <>
      <span aria-hidden="true" className="question-mark">
        {isRight ? "✓" : "✗"}
      </span>
      <span>
        <strong>{isRight ? props.labels.right : props.labels.wrong}</strong> {props.children}
      </span>
    </>
  );
}

function Actions(props: {
  readonly view: ChoiceView;
  readonly labels: QuizLabels;
  readonly hasHint: boolean;
  readonly hintId: string;
  readonly isHintShown: boolean;
  readonly onAct: (type: Act) => void;
}) {
  const { view, labels, onAct } = props;
  return (
    <div className="question-actions">
      {view.canCheck ? (
        <button className="button button-primary" onClick={() => onAct("check")} type="button">
          {labels.check}
        </button>
      ) : null}
      {view.canRetry ? (
        <button className="button" onClick={() => onAct("retry")} type="button">
          {labels.retry}
        </button>
      ) : null}
      {view.canReveal ? (
        <button className="button" onClick={() => onAct("reveal")} type="button">
          {labels.reveal}
        </button>
      ) : null}
      {props.hasHint ? (
        <button
          aria-controls={props.hintId}
          aria-expanded={props.isHintShown}
          className="button button-quiet"
          onClick={() => onAct("toggle-hint")}
          type="button"
        >
          {labels.hint}
        </button>
      ) : null}
    </div>
  );
}
