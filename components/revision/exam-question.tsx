"use client";

import type { Dispatch } from "react";
import { useProblemText } from "@/components/quiz/problem-text";
import { QuestionContext } from "@/components/quiz/question-context";
import { QuestionFrame } from "@/components/quiz/question-frame";
import { answerProblem } from "@/lib/quiz/answering/answer-problem";
import type { AttemptAction } from "@/lib/quiz/answering/attempt";
import { AskedOn } from "./asked-on";
import type { ExamPart } from "./exam.model";
import { useSurroundings } from "./revision-context";

/** One question of an exam. While it is under way, only what can't be read is said. */
export function ExamQuestion(props: {
  readonly part: ExamPart;
  readonly seed: number;
  readonly dispatch: Dispatch<AttemptAction>;
}) {
  const { part, seed, dispatch } = props;
  const { question, attempt } = part;
  const problemText = useProblemText(question.kind);
  const problem = attempt.problem ?? (attempt.answer && answerProblem(question, attempt.answer));
  return (
    <QuestionContext value={useSurroundings(part.chapter)}>
      <QuestionFrame attempt={attempt} dispatch={dispatch} mode="exam" question={question} seed={seed} />
      <AskedOn chapter={part.chapter} question={question} />
      <p className="revision-note" role="status">
        {problem && problem.kind !== "empty" && attempt.phase !== "revealed" ? problemText(problem) : null}
      </p>
    </QuestionContext>
  );
}
