import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { MatchAnswer } from "@/components/quiz/answers/match-answer";
import { moveItem } from "@/components/quiz/answers/move-item";
import { NumberAnswer } from "@/components/quiz/answers/number-answer";
import { OrderAnswer } from "@/components/quiz/answers/order-answer";
import { PointAnswer } from "@/components/quiz/answers/point-answer";
import { movedPlace } from "@/components/quiz/answers/point-places";
import { PredictAnswer } from "@/components/quiz/answers/predict-answer";
import { RefuteAnswer } from "@/components/quiz/answers/refute-answer";
import { ShapeAnswer } from "@/components/quiz/answers/shape-answer";
import { TextAnswer } from "@/components/quiz/answers/text-answer";
import { isWorthKeeping } from "@/components/quiz/keep-answer";
import { slideAddress } from "@/components/quiz/slide-address";
import { LOCALES } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { attemptView } from "@/lib/quiz/answering/attempt-view";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as samples from "@/tests/unit/lib/quiz/sample-questions";

const common = { answer: null, seed: 1, problemId: "said", onAnswer: () => {}, onUnreadable: () => {} };
const view = (question: FixedQuestion) => attemptView(question, "practice", NEW_ATTEMPT);
const of = <Q extends FixedQuestion>(question: Q) => ({ ...common, question, view: view(question) });

const parts = {
  number: <NumberAnswer {...of(samples.numberQuestion)} />,
  shape: <ShapeAnswer {...of(samples.shapeQuestion)} />,
  order: <OrderAnswer {...of(samples.orderQuestion)} />,
  match: <MatchAnswer {...of(samples.matchQuestion)} />,
  point: <PointAnswer {...of(samples.pointQuestion)} />,
  "predicted number": <PredictAnswer {...of(samples.predictNumber)} />,
  "predicted choice": <PredictAnswer {...of(samples.predictChoice)} />,
  refute: <RefuteAnswer {...of(samples.refuteQuestion)} />,
  text: <TextAnswer {...of(samples.textQuestion)} />,
};

describe.each(LOCALES)("the part that takes an answer, in %s", (locale) => {
  it.each(Object.entries(parts))("has native controls tied to what is wrong: %s", (_, part) => {
    const html = renderToStaticMarkup(
      <MessagesProvider locale={locale} messages={loadMessages(locale)}>
        {part}
      </MessagesProvider>,
    );
    expect(html).toMatch(/<(input|select|textarea|button)/);
    expect(html).toMatch(/aria-describedby="[^"]*said"/);
  });
});

describe("an answer that comes back", () => {
  it.each([
    [
      "fr",
      <NumberAnswer {...of(samples.numberQuestion)} answer={{ kind: "number", value: 1.234 }} key="n" />,
      "1,234",
    ],
    [
      "en",
      <NumberAnswer {...of(samples.numberQuestion)} answer={{ kind: "number", value: 1.234 }} key="n" />,
      "1.234",
    ],
    [
      "fr",
      <ShapeAnswer {...of(samples.shapeQuestion)} answer={{ kind: "shape", shape: [null, 3] }} key="s" />,
      "[None, 3]",
    ],
    [
      "fr",
      <RefuteAnswer {...of(samples.refuteQuestion)} answer={{ kind: "refute", values: { I: 12 } }} key="r" />,
      "12",
    ],
  ] as const)("is in its field, in %s (%#)", (locale, part, text) => {
    const html = renderToStaticMarkup(
      <MessagesProvider locale={locale} messages={loadMessages(locale)}>
        {part}
      </MessagesProvider>,
    );
    expect(html).toContain(`value="${text}"`);
  });
});

describe("moving by keyboard", () => {
  it("moves an item, and not out of its list", () => {
    expect(moveItem(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moveItem(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  });

  it("walks a figure, and stops at its border", () => {
    const { figure } = samples.pointQuestion;
    expect(movedPlace(figure, "0,0", "ArrowDown")).toBe("1,0");
    expect(movedPlace(figure, "0,0", "ArrowLeft")).toBe("0,0");
    expect(movedPlace(figure, "2,1", "End")).toBe("2,4");
    expect(movedPlace(figure, "0,0", "a")).toBeNull();
  });
});

describe("what follows an answer", () => {
  it("is kept once it is judged, and not before", () => {
    const next = attemptReducer(samples.choiceQuestion, "practice");
    const answered = next(NEW_ATTEMPT, { type: "answer", answer: { kind: "choice", choice: "five" } });
    expect(isWorthKeeping(NEW_ATTEMPT, answered)).toBe(false);
    const checked = next(answered, { type: "check" });
    expect(isWorthKeeping(answered, checked)).toBe(true);
    expect(isWorthKeeping(checked, next(checked, { type: "reveal" }))).toBe(false);
  });

  it("leads to the slide with its demo set", () => {
    const link = { chapter: "convolution", slide: "stride", demo: "stride", state: { stride: 2 } };
    const url = new URL(slideAddress(link), "https://course.invalid/fr/");
    expect(url.pathname + url.hash).toBe("/fr/convolution/#stride");
    expect(url.searchParams.get("d.stride")).toBe('{"stride":2}');
  });
});
