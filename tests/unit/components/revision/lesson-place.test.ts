import { describe, expect, it } from "vitest";
import { lessonPlace, slidePlace } from "@/components/revision/lesson-place.model";
import type { FreshQuestion } from "@/lib/quiz/question";
import { choiceQuestion, refuteQuestion } from "@/tests/unit/lib/quiz/sample-questions";

const fresh: FreshQuestion = {
  ...choiceQuestion,
  kind: "fresh",
  as: "number",
  template: "any",
  right: "Yes.",
  errors: [
    {
      misconception: "stride-ignored",
      feedback: "No.",
      link: { slide: "stride", demo: "stride", state: { stride: "{stride}" } },
    },
  ],
};
const refuting = {
  ...refuteQuestion,
  agrees: { misconception: "chance", feedback: "No.", link: { chapter: "convolution", slide: "proof" } },
};
const bank = [
  { chapter: "pooling", question: choiceQuestion },
  { chapter: "convolution", question: fresh },
  { chapter: "pooling", question: refuting },
];

describe("the slide that refutes a misconception", () => {
  it("is that of its question's chapter, without numbers that aren't drawn", () => {
    expect(lessonPlace(bank, "stride-ignored")).toEqual({ chapter: "convolution", slide: "stride" });
  });

  it("may lie in another chapter", () => {
    expect(lessonPlace(bank, "chance")).toMatchObject({ chapter: "convolution", slide: "proof" });
  });

  it("isn't there where no question names one", () => {
    expect(lessonPlace(bank, "kernel-ignored")).toBeNull();
    expect(lessonPlace(bank, "unheard-of")).toBeNull();
  });
});

describe("the slide of a question", () => {
  it("is the one it is about, while its chapter has a page", () => {
    expect(slidePlace({ chapter: "convolution", question: choiceQuestion })).toEqual({
      chapter: "convolution",
      slide: "output-size",
    });
    const { slide: _, ...without } = choiceQuestion;
    expect(slidePlace({ chapter: "pooling", question: without })).toBeNull();
  });
});
