import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { describe, expect, it } from "vitest";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import { CodeProblems } from "@/components/widgets/network-ledger/code-problems";
import { NetworkLedger } from "@/components/widgets/network-ledger/network-ledger";
import { networkLedgerProps } from "@/components/widgets/network-ledger/network-ledger.props";
import { PRESET_IDS } from "@/components/widgets/network-ledger/presets";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import type { CodeProblem, CodeProblemKind, CodeProblemValues } from "@/lib/nn/code/code-problem";
import { type ChainKind, LAYER_FORMS } from "@/lib/nn/code/layer-form";
import { newLayer } from "@/lib/nn/code/new-layer";

/** What a reader reads, with plain spaces; a text that is missing or lacks a value fails the test. */
function words(locale: Locale, element: React.ReactNode): string {
  const html = renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      messages={loadMessages(locale)}
      onError={(error) => {
        throw error;
      }}
      timeZone="UTC"
    >
      <WidgetStoreProvider>{element}</WidgetStoreProvider>
    </IntlProvider>,
  );
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"');
}

function paint(locale: Locale, written: object): string {
  return words(locale, <NetworkLedger id="ledger" props={networkLedgerProps.parse(written)} />);
}

const kinds = Object.keys(LAYER_FORMS) as ChainKind[]; // the keys of a constant record

const examples: { readonly [K in CodeProblemKind]: CodeProblemValues[K] } = {
  "too-long": { most: 50_000 },
  "too-deep": {},
  "too-many-layers": { most: 300 },
  "unclosed-string": {},
  "unclosed-bracket": { bracket: "{" },
  "unopened-bracket": { bracket: "}" },
  expected: { expected: "comma", found: "<b>" },
  "positional-after-keyword": {},
  "control-flow": { word: "for" },
  "unknown-name": { name: "units" },
  "unknown-layer": { layer: "Blob", suggestion: null },
  "unread-layer": { layer: "LSTM" },
  "not-a-layer": { found: "42" },
  "unknown-argument": { layer: "Conv2D", argument: "stride", suggestion: "strides" },
  "repeated-argument": { layer: "Conv2D", argument: "filters" },
  "missing-argument": { layer: "Conv2D", argument: "filters" },
  "too-many-arguments": { layer: "Flatten", most: 1 },
  "wrong-value": { layer: "Conv2D", argument: "filters", expected: "count", found: "{'a': 1}" },
  "unread-value": { layer: "Conv2D", argument: "data_format", found: "'channels_first'" },
  "stride-with-dilation": { layer: "Conv2D" },
  "open-input": {},
  "late-input": {},
  "no-input-shape": {},
  "no-layers": {},
  "no-model": {},
  functional: {},
  subclass: {},
  "several-models": {},
  impossible: { layer: "Conv2D", reason: { code: "wrong-rank", expected: 3, rank: 1, shape: "10" } },
};

describe.each(LOCALES)("the ledger of a network in %s", (locale) => {
  it.each(PRESET_IDS)("has every text for %s", (preset) => {
    expect(paint(locale, { preset, showCode: true })).toContain("layers.Conv2D(");
  });

  it.each(kinds)("has every text for a layer of kind %s", (kind) => {
    const written = { inputShape: [8, 8, 4], layers: [newLayer(kind, [8, 8, 4])], dialect: "tfjs" };
    expect(paint(locale, { ...written, showCode: true })).toContain(
      `tf.layers.${LAYER_FORMS[kind].tfjs[0]}(`,
    );
  });

  it.each([
    ["a kernel that is too large", [{ kind: "conv2d", filters: 2, kernel: 9 }]],
    ["groups that don't share out", [{ kind: "conv2d", filters: 3, kernel: 1, groups: 2 }]],
    ["a wrong rank", [{ kind: "flatten" }, { kind: "maxPool2d", size: 2 }]],
    ["another number of values", [{ kind: "reshape", shape: [3] }]],
    [
      "two names",
      [
        { kind: "flatten", name: "a" },
        { kind: "dense", units: 1, name: "a" },
      ],
    ],
    ["a stride with a dilation", [{ kind: "conv2d", filters: 2, kernel: 2, stride: 2, dilation: 2 }]],
    [
      "what is too large",
      [
        { kind: "upsample2d", size: 10_000 },
        { kind: "upsample2d", size: 10_000 },
        { kind: "upsample2d", size: 10_000 },
      ],
    ],
  ])("says why it stops at %s", (_name, layers) => {
    const shown = paint(locale, { inputShape: [8, 8, 4], layers });
    expect(shown).toContain(
      locale === "fr" ? "Les couches suivantes attendent" : "The layers after it are on hold",
    );
  });

  it.each(Object.keys(examples) as CodeProblemKind[])("has words and a line for code with %s", (kind) => {
    const problem = { kind, line: 3, column: 7, ...examples[kind] } as CodeProblem; // an example of this kind
    const shown = words(locale, <CodeProblems problems={[problem]} />);
    expect(shown).toContain(locale === "fr" ? "Ligne 3, colonne 7 :" : "Line 3, column 7:");
    for (const value of Object.values(examples[kind])) {
      if (typeof value === "string" && !["comma", "count"].includes(value)) {
        expect(shown.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toContain(value);
      }
    }
  });

  it("says what TensorFlow.js can't", () => {
    const shown = paint(locale, { preset: "alexnet", dialect: "tfjs", showCode: true });
    expect(shown).toMatch(/conv2, conv4,? (?:et|and) conv5/);
  });
});
