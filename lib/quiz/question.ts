/** The kinds of question, as plain data. Texts are in one language; ids and answers are the same in both. */

import type { Figure } from "./figure";
import type { RichText } from "./inline-marks";
import type { Topic } from "./topics";
import type { UnitId } from "./units";

/** A slide, and the state in which to show a demo of it. */
export interface DemoLink {
  /** The question's own chapter where left out. */
  readonly chapter?: string | undefined;
  readonly slide: string;
  /** Id of the demo in its chapter, as in `<Step set={{ "<demo>": … }}>`. */
  readonly demo?: string | undefined;
  /** Fields of the demo's state to set; in a fresh question, the text `{name}` stands for a drawn value. */
  readonly state?: Readonly<Record<string, DemoValue>> | undefined;
}

/** A field of a demo's state, as an address holds it. */
export type DemoValue =
  | string
  | number
  | boolean
  | null
  | readonly DemoValue[]
  | { readonly [field: string]: DemoValue };

/** What a mistake shows, and where the course refutes it. */
export interface Lesson {
  /** Id of a misconception, named in `content/<locale>/misconceptions.json`. */
  readonly misconception: string;
  readonly feedback: RichText;
  readonly link?: DemoLink | undefined;
}

export interface QuestionBase {
  /** Unique in the course, the same in every language; an answer is kept under it. */
  readonly id: string;
  /** The slide that it is about; left out while its chapter has no page. */
  readonly slide?: string | undefined;
  /** "slide": asked on its slide, and in the bank; "bank": asked in revisions and exams only. */
  readonly place: "slide" | "bank";
  readonly topic: Topic;
  /** 1: recall or one operation; 2: a formula to apply; 3: several steps, or a trap. */
  readonly difficulty: 1 | 2 | 3;
  readonly prompt: RichText;
  /** From the lightest push to the last step before the answer. */
  readonly hints: readonly RichText[];
  /** The whole reasoning, with the answer in it. */
  readonly solution: RichText;
}

/** What is said of an answer that isn't among those foreseen one by one. */
interface Verdicts {
  /** Said of the right answer: why it is. */
  readonly right: RichText;
  /** Said of a wrong answer that no typical error explains. */
  readonly otherwise: RichText;
}

export interface Choice {
  /** Unique in its question. */
  readonly id: string;
  readonly text: RichText;
  readonly correct: boolean;
  /** Why this choice is right, or what is wrong about it. */
  readonly feedback: RichText;
  /** On every wrong choice, and on no other. */
  readonly misconception?: string | undefined;
  readonly link?: DemoLink | undefined;
}

/** Exactly one choice is right. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
}

/** At least one choice is right; each counts. */
export interface ChoicesQuestion extends QuestionBase {
  readonly kind: "choices";
  readonly choices: readonly Choice[];
}

/** When two numbers count as the same. */
export type Comparison =
  | { readonly name: "equal" }
  /** At most `by` apart, in the unit of the question. */
  | { readonly name: "within"; readonly by: number }
  /** At most `by` percent of the true value apart. */
  | { readonly name: "within-percent"; readonly by: number }
  /** Neither is more than `by` times the other. */
  | { readonly name: "within-factor"; readonly by: number };

/** A number, with its unit and how near one has to be. */
export interface NumberTarget {
  readonly value: number;
  /** The unit of `value`, and the one that a bare number is read in. */
  readonly unit: UnitId;
  readonly comparison: Comparison;
}

export interface NumberQuestion extends QuestionBase, Verdicts {
  readonly kind: "number";
  readonly answer: NumberTarget;
  /** Wrong numbers that have a known cause, in the unit of the answer. */
  readonly errors: readonly (Lesson & { readonly value: number })[];
}

/** The shape of a tensor, batch first where it has one; `null` is a side left open, which Keras writes None. */
export type TensorShape = readonly (number | null)[];

export interface ShapeQuestion extends QuestionBase, Verdicts {
  readonly kind: "shape";
  readonly answer: TensorShape;
  readonly errors: readonly (Lesson & { readonly shape: TensorShape })[];
}

/** A thing to order or to match. */
export interface Item {
  readonly id: string;
  readonly text: RichText;
}

export interface OrderQuestion extends QuestionBase, Verdicts {
  readonly kind: "order";
  /** In the right order. They are shown in another. */
  readonly items: readonly Item[];
  /** Said when `before` was put somewhere before `after`, which is wrong. */
  readonly errors: readonly (Lesson & { readonly before: string; readonly after: string })[];
}

export interface MatchQuestion extends QuestionBase, Verdicts {
  readonly kind: "match";
  readonly items: readonly Item[];
  /** What the items go with: as many or more; one may serve twice. */
  readonly targets: readonly Item[];
  /** Id of the target that each item goes with. */
  readonly pairs: Readonly<Record<string, string>>;
  readonly errors: readonly (Lesson & { readonly item: string; readonly target: string })[];
}

export interface PointQuestion extends QuestionBase, Verdicts {
  readonly kind: "point";
  readonly figure: Figure;
  /** Any of these places is right. @see figurePlaces */
  readonly answer: readonly string[];
  readonly errors: readonly (Lesson & { readonly places: readonly string[] })[];
}

/** An interval of outcomes: `least` is in it, `below` is not; open on the side that is left out. */
export interface OutcomeRange {
  readonly least?: number | undefined;
  readonly below?: number | undefined;
}

/** A prediction to choose: right when what the demo gives falls in its range. */
export interface PredictedChoice extends OutcomeRange {
  readonly id: string;
  readonly text: RichText;
  /** Said when this was predicted and something else came out. */
  readonly misconception: string;
  readonly feedback: RichText;
}

/** Say what a demo will do, then run it: the right answer is what it gives, whatever that is. */
export interface PredictQuestion extends QuestionBase, Verdicts {
  readonly kind: "predict";
  /** The demo to run, and the state to run it from. */
  readonly demo: DemoLink & { readonly demo: string; readonly state: Readonly<Record<string, DemoValue>> };
  /** Which number of the demo is predicted. @see DEMO_MEASURES */
  readonly measure: string;
  readonly asks:
    | {
        readonly kind: "number";
        readonly unit: UnitId;
        readonly comparison: Comparison;
        /** Typical predictions that the run refutes. */
        readonly errors: readonly (Lesson & OutcomeRange)[];
      }
    | { readonly kind: "choice"; readonly choices: readonly PredictedChoice[] };
}

/** Refute a formula by values for its symbols at which it differs from the truth, which lib/nn computes. */
export interface RefuteQuestion extends QuestionBase, Verdicts {
  readonly kind: "refute";
  /** What the formula claims to give, such as "O". */
  readonly result: string;
  /** The right-hand side: numbers, symbols, + - * / ^, brackets, floor() and ceil(). */
  readonly expression: string;
  /** What is true, by name, and the symbol or number that each of its options takes. @see TRUTHS */
  readonly truth: { readonly of: string; readonly with: Readonly<Record<string, string | number>> };
  readonly symbols: readonly RefuteSymbol[];
  /** Said of values at which formula and truth agree; they refute nothing. */
  readonly agrees: Lesson;
}

/** A symbol of a formula: a whole number in [least, most]. */
export interface RefuteSymbol {
  readonly name: string;
  readonly meaning: RichText;
  readonly least: number;
  readonly most: number;
  /** What the field holds at first. */
  readonly start: number;
}

/** A short text in the learner's own words, who compares it with a model answer and says how near it comes. */
export interface TextQuestion extends QuestionBase {
  readonly kind: "text";
  readonly modelAnswer: RichText;
  /** What a full answer says, point by point. */
  readonly points: readonly RichText[];
}

/** A question ready to be asked: every number in it is there. */
export type FixedQuestion =
  | ChoiceQuestion
  | ChoicesQuestion
  | NumberQuestion
  | ShapeQuestion
  | OrderQuestion
  | MatchQuestion
  | PointQuestion
  | PredictQuestion
  | RefuteQuestion
  | TextQuestion;

/** A question whose numbers are drawn from a seed each time it is asked. @see drawQuestion */
export interface FreshQuestion extends QuestionBase {
  readonly kind: "fresh";
  /** The kind of question that comes out. */
  readonly as: "number" | "shape" | "choice";
  /** What draws the numbers and works out the answer. @see TEMPLATES */
  readonly template: string;
  readonly right: RichText;
  /** Left out where the answer is chosen, since every choice is foreseen. */
  readonly otherwise?: RichText | undefined;
  /** One for each misconception of the template; `{wrong}` stands for the number that it leads to. */
  readonly errors: readonly Lesson[];
}

/** A question as it is written in a file. */
export type Question = FixedQuestion | FreshQuestion;

export type FixedKind = FixedQuestion["kind"];

/** The kind of question that a learner meets: for a fresh one, that of what is drawn. */
export function askedKind(question: Question): FixedKind {
  return question.kind === "fresh" ? question.as : question.kind;
}
