import type {
  ChoiceQuestion,
  ChoicesQuestion,
  MatchQuestion,
  NumberQuestion,
  OrderQuestion,
  PointQuestion,
  PredictQuestion,
  QuestionBase,
  RefuteQuestion,
  ShapeQuestion,
  TextQuestion,
} from "@/lib/quiz/question";

const base = {
  slide: "output-size",
  place: "bank",
  topic: "output-size",
  difficulty: 2,
  prompt: "What comes out?",
  hints: ["Draw it.", "Count the places."],
  solution: "Count them: $7 - 3 + 1 = 5$.",
} as const satisfies Omit<QuestionBase, "id">;

const lesson = (misconception: string) => ({ misconception, feedback: `You fell for ${misconception}.` });
const verdicts = { right: "Yes.", otherwise: "Count the places of the window." };

export const choiceQuestion: ChoiceQuestion = {
  ...base,
  id: "a-choice",
  kind: "choice",
  choices: [
    { id: "three", text: "3", correct: false, ...lesson("kernel-for-output") },
    { id: "five", text: "5", correct: true, feedback: "Yes, five." },
    { id: "seven", text: "7", correct: false, ...lesson("kernel-ignored") },
  ],
};

export const choicesQuestion: ChoicesQuestion = {
  ...base,
  id: "several-choices",
  kind: "choices",
  choices: [
    { id: "kernel", text: "The kernel", correct: true, feedback: "A larger kernel shrinks it." },
    { id: "stride", text: "The stride", correct: true, feedback: "A larger stride shrinks it." },
    { id: "filters", text: "The filters", correct: false, ...lesson("filters-change-size") },
    { id: "bias", text: "The bias", correct: false, ...lesson("bias-changes-size") },
  ],
};

export const numberQuestion: NumberQuestion = {
  ...base,
  ...verdicts,
  id: "a-number",
  kind: "number",
  answer: { value: 4.8, unit: "GB", comparison: { name: "within-percent", by: 1 } },
  errors: [
    { ...lesson("one-byte-a-parameter"), value: 1.2 },
    { ...lesson("eight-bytes-a-parameter"), value: 9.6 },
  ],
};

export const shapeQuestion: ShapeQuestion = {
  ...base,
  ...verdicts,
  id: "a-shape",
  kind: "shape",
  answer: [32, 26, 26, 8],
  errors: [
    { ...lesson("batch-forgotten"), shape: [26, 26, 8] },
    { ...lesson("filters-ignored"), shape: [32, 26, 26, 3] },
  ],
};

export const orderQuestion: OrderQuestion = {
  ...base,
  ...verdicts,
  id: "an-order",
  kind: "order",
  items: [
    { id: "conv", text: "Convolution" },
    { id: "relu", text: "ReLU" },
    { id: "pool", text: "Pooling" },
    { id: "flatten", text: "Flattening" },
    { id: "dense", text: "Dense layer" },
  ],
  errors: [{ ...lesson("flatten-first"), before: "flatten", after: "conv" }],
};

export const matchQuestion: MatchQuestion = {
  ...base,
  ...verdicts,
  id: "a-match",
  kind: "match",
  items: [
    { id: "identity", text: "Identity" },
    { id: "blur", text: "Blur" },
    { id: "sobel", text: "Sobel" },
  ],
  targets: [
    { id: "copy", text: "copies" },
    { id: "mean", text: "averages" },
    { id: "difference", text: "compares" },
  ],
  pairs: { identity: "copy", blur: "mean", sobel: "difference" },
  errors: [{ ...lesson("blur-from-signs"), item: "sobel", target: "mean" }],
};

export const pointQuestion: PointQuestion = {
  ...base,
  ...verdicts,
  id: "a-place",
  kind: "point",
  figure: { kind: "grid", caption: "The input", rows: 5, columns: 5 },
  answer: ["2,2", "2,3"],
  errors: [{ ...lesson("corner"), places: ["0,0", "4,4"] }],
};

export const predictNumber: PredictQuestion = {
  ...base,
  ...verdicts,
  id: "a-predicted-number",
  kind: "predict",
  demo: { slide: "stride", demo: "stride", state: { stride: 2 } },
  measure: "output-side",
  asks: {
    kind: "number",
    unit: "cells",
    comparison: { name: "equal" },
    errors: [{ ...lesson("stride-ignored"), least: 5, below: 6 }],
  },
};

export const predictChoice: PredictQuestion = {
  ...predictNumber,
  id: "a-predicted-choice",
  asks: {
    kind: "choice",
    choices: [
      { id: "less", text: "Less", below: 5, ...lesson("less-than-it-is") },
      { id: "same", text: "The same", least: 5, below: 6, ...lesson("nothing-changes") },
      { id: "more", text: "More", least: 6, ...lesson("more-than-it-is") },
    ],
  },
};

export const refuteQuestion: RefuteQuestion = {
  ...base,
  ...verdicts,
  id: "a-refutation",
  kind: "refute",
  result: "O",
  expression: "(P + K - 1) / S + 1",
  truth: { of: "conv-output-size", with: { input: "I", kernel: "K", stride: "S", padding: "P" } },
  symbols: [
    { name: "I", meaning: "input side", least: 1, most: 16, start: 5 },
    { name: "K", meaning: "kernel side", least: 1, most: 7, start: 3 },
    { name: "P", meaning: "padding", least: 0, most: 6, start: 0 },
    { name: "S", meaning: "stride", least: 1, most: 5, start: 1 },
  ],
  agrees: lesson("coincidence-taken-for-proof"),
};

export const textQuestion: TextQuestion = {
  ...base,
  id: "a-text",
  kind: "text",
  modelAnswer: "Because the weights are shared.",
  points: ["The weights are shared.", "The image's size doesn't count."],
};

/** One question of each kind (two of "predict"). */
export const SAMPLES = [
  choiceQuestion,
  choicesQuestion,
  numberQuestion,
  shapeQuestion,
  orderQuestion,
  matchQuestion,
  pointQuestion,
  predictNumber,
  predictChoice,
  refuteQuestion,
  textQuestion,
] as const;
