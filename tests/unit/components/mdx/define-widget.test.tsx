import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { type ChapterContext, chapterContext, verifySteps } from "@/components/mdx/chapter-context";
import { defineWidget } from "@/components/mdx/define-widget";
import type { WidgetModel } from "@/components/widget/widget-model";

interface Demo {
  stride: number;
}

const model: WidgetModel<Demo, Demo, never> = {
  name: "demo",
  schema: mini.object({ stride: mini.int().check(mini.gte(1)) }),
  init: (props) => props,
  reducer: (state) => state,
};
const define = defineWidget(
  "Demo",
  z.strictObject({ stride: z.int().positive() }),
  model,
  ({ id, props }) => <p id={id}>{props.stride}</p>,
);

function context(): ChapterContext {
  return chapterContext({
    locale: "fr",
    chapter: "test",
    mode: "read",
    file: "content/fr/test/chapter.mdx",
    slides: [],
  });
}

function render(props: Record<string, unknown>, into = context()): string {
  const Widget = define(into);
  return renderToStaticMarkup(<Widget {...props} />);
}

describe("a widget in a chapter", () => {
  it("is drawn with its props, under its own name", () => {
    expect(render({ stride: 2 })).toBe('<p id="demo">2</p>');
  });

  it("names the file, the widget and the field of a typo", () => {
    expect(() => render({ strde: 2 })).toThrow(/content\/fr\/test\/chapter\.mdx: <Demo>:.*strde/s);
  });

  it("names the field whose value is impossible", () => {
    expect(() => render({ stride: 0 })).toThrow(/<Demo>:.*stride/s);
  });

  it("refuses a second widget with the same id", () => {
    const shared = context();
    render({ stride: 1 }, shared);
    expect(() => render({ stride: 1 }, shared)).toThrow('two widgets have the id "demo"');
    expect(render({ stride: 1, id: "demo-2" }, shared)).toBe('<p id="demo-2">1</p>');
  });
});

describe("the settings of a step", () => {
  function verify(settings: Record<string, object>) {
    const shared = context();
    render({ stride: 1 }, shared);
    shared.stepSettings.push(settings);
    return () => verifySteps(shared);
  }

  it("may set a field of a widget of the chapter", () => {
    expect(verify({ demo: { stride: 3 } })).not.toThrow();
  });

  it("name a widget that exists", () => {
    expect(verify({ demp: { stride: 3 } })).toThrow(/chapter\.mdx: <Step set> names the widget "demp"/);
  });

  it("name fields that exist and values they can take", () => {
    expect(verify({ demo: { strde: 3 } })).toThrow(/"demo".*strde/);
    expect(verify({ demo: { stride: -3 } })).toThrow(/"demo".*stride/);
  });
});
