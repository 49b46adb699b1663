import type { MDXComponents } from "mdx/types";
import type { ComponentProps } from "react";
import { chapterQuestionsBlock } from "@/components/quiz/chapter-questions";
import { questionBlock } from "@/components/quiz/question-block";
import { barTableBlock } from "./bar-table";
import { Callout } from "./callout";
import type { ChapterContext } from "./chapter-context";
import type { WidgetDefinition } from "./define-widget";
import { Figure } from "./figure";
import { Formula } from "./formula";
import { slideBlocks } from "./slide";
import { termBlock } from "./term";
import { WIDGETS } from "./widgets";

function Table(props: ComponentProps<"table">) {
  return (
    <div className="table-scroll">
      <table {...props} />
    </div>
  );
}

/** The whole vocabulary of a chapter: name in MDX → component. */
export function mdxComponents(context: ChapterContext): MDXComponents {
  const widgets = Object.entries<WidgetDefinition>(WIDGETS).map(([tag, define]) => [tag, define(context)]);
  return {
    ...slideBlocks(context),
    BarTable: barTableBlock(context),
    Callout,
    ChapterQuestions: chapterQuestionsBlock(context),
    Figure,
    Formula,
    Question: questionBlock(context),
    Term: termBlock(context),
    table: Table,
    ...Object.fromEntries(widgets),
  };
}
