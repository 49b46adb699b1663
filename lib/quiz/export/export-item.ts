/** A question as learning platforms know them: one of five types, all texts as HTML unless said otherwise. */

import type { FixedKind } from "@/lib/quiz/question";

/** One answer that is foreseen. */
export interface ExportAnswer {
  /** Percent of the mark, from −100 to 100. */
  readonly fraction: number;
  readonly feedback: string;
}

export type ExportBody =
  | {
      readonly type: "multichoice";
      /** Whether one answer only can be taken. */
      readonly isSingle: boolean;
      readonly answers: readonly (ExportAnswer & { readonly html: string })[];
    }
  | {
      readonly type: "numerical";
      readonly answers: readonly (ExportAnswer & { readonly value: number; readonly tolerance: number })[];
      /** Said of any other number. */
      readonly otherwise: string;
    }
  | {
      readonly type: "shortanswer";
      /** Plain texts. */
      readonly answers: readonly (ExportAnswer & { readonly text: string })[];
      readonly otherwise: string;
    }
  | {
      readonly type: "matching";
      /** A stem and the plain text that goes with it; an answer without a stem goes with none. */
      readonly pairs: readonly { readonly stem: string; readonly answer: string }[];
    }
  | { readonly type: "essay"; readonly graderInfo: string };

export interface ExportItem {
  /** Plain text. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly prompt: string;
  readonly solution: string;
  readonly hints: readonly string[];
  readonly body: ExportBody;
}

/** What an export had to do to a question that has no type of its own there. */
export type ExportNote =
  | { readonly kind: "left-out"; readonly question: string; readonly from: FixedKind }
  | {
      readonly kind: "changed";
      readonly question: string;
      readonly from: FixedKind;
      readonly to: ExportBody["type"];
    };
