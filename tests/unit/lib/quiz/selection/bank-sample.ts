import type { Question } from "@/lib/quiz/question";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import type { Topic } from "@/lib/quiz/topics";
import { choiceQuestion, numberQuestion } from "@/tests/unit/lib/quiz/sample-questions";

/** A question of this topic, with another id. */
function on(topic: Topic, id: string, question: Question): Question {
  return { ...question, id, topic };
}

/** Twelve questions of three topics in two chapters: six on output sizes, four on parameters, two on shapes. */
export const BANK: readonly BankEntry[] = [
  ...Array.from({ length: 6 }, (_, index) => ({
    chapter: "convolution",
    question: on("output-size", `size-${index}`, choiceQuestion),
  })),
  ...Array.from({ length: 4 }, (_, index) => ({
    chapter: "convolution",
    question: on("parameters", `parameters-${index}`, numberQuestion),
  })),
  ...Array.from({ length: 2 }, (_, index) => ({
    chapter: "pooling",
    question: on("shapes", `shape-${index}`, { ...choiceQuestion, difficulty: 3 }),
  })),
];
