import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { describe, expect, it } from "vitest";
import { ModelServiceProvider } from "@/components/compute/model-service-context";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import { CurveRows } from "@/components/widgets/digit-trainer/curve-table";
import { DigitTrainer } from "@/components/widgets/digit-trainer/digit-trainer";
import { FilePanel } from "@/components/widgets/digit-trainer/file-panel";
import { TestOutcome } from "@/components/widgets/digit-trainer/test-outcome";
import { TrainerDesk } from "@/components/widgets/digit-trainer/trainer-desk";
import { trainerView } from "@/components/widgets/digit-trainer/trainer-view";
import type { FileNews, ModelFileHandle } from "@/components/widgets/digit-trainer/use-model-file";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages, translator } from "@/lib/course/messages";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { SPEC, viewAfter } from "./fake-run";
import { fakeTrainer } from "./fake-trainer";

/** Static HTML; a text that is missing or lacks a value fails the test. */
function draw(locale: Locale, part: ReactNode): string {
  const onError = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={loadMessages(locale)} onError={onError} timeZone="UTC">
      <ModelServiceProvider>
        <WidgetStoreProvider>{part}</WidgetStoreProvider>
      </ModelServiceProvider>
    </IntlProvider>,
  );
}

/** What a reader reads, with plain spaces. */
function words(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0\u202f]+/g, " ");
}

function fileHandle(news: FileNews, isDragging = false): ModelFileHandle {
  const nothing = () => undefined;
  const zone = { onDragOver: nothing, onDragLeave: nothing, onDrop: nothing };
  return { news, open: nothing, save: nothing, isDragging, zone };
}

function desk(locale: Locale, run: TrainingView, wanted = SPEC): string {
  const file = fileHandle({ kind: "nothing" }, true);
  const trainer = fakeTrainer(run, wanted);
  return draw(locale, <TrainerDesk file={file} id="t" status={trainer.view.status} trainer={trainer} />);
}

const paused = (change: Partial<TrainingView>) => viewAfter(60, { status: "paused", ...change });

const STATES: readonly (readonly [name: string, run: TrainingView])[] = [
  ["running", viewAfter(60)],
  ["loading", viewAfter(0, { status: "loading", curve: [], validation: [], weights: [], checkpoints: [] })],
  ["looking back", paused({ step: 30 })],
  ["after an hour", paused({ elapsedMs: 3_700_000 })],
  ["finished", viewAfter(60, { status: "finished", step: 30 })],
  ["a loss that is no number", paused({ divergence: { kind: "not-finite", step: 12, where: "loss" } })],
  ["a weight that is no number", paused({ divergence: { kind: "not-finite", step: 12, where: "weights" } })],
  ["exploding", paused({ divergence: { kind: "exploding", step: 8, loss: 41.2, firstLoss: 2.31 } })],
  ["dead units", paused({ divergence: { kind: "dead-relu", step: 30, layer: "relu1", dead: 8, units: 8 } })],
  ["out of memory", viewAfter(60, { status: "failed", failure: { reason: "out-of-memory", detail: "" } })],
  ...(["webgpu", "webgl", "wasm", "cpu", "worker"] as const).map(
    (from) => [`moved from ${from}`, viewAfter(60, { relocation: { from, to: "wasm", step: 312 } })] as const,
  ),
  ["slow", viewAfter(60, { stepMs: 900 })],
  ["cut in parts", viewAfter(60, { stepMs: 900, parts: 4 })],
];

const PROBLEMS: readonly ModelFileProblem[] = [
  { reason: "not-an-archive", sizeBytes: 12 },
  { reason: "impossible-network", layer: null, code: "kernel-too-large", rule: "kernel 5 is larger" },
  { reason: "too-large", sizeBytes: 80_000_000, limitBytes: 67_108_864 },
  { reason: "missing-file", file: "weights.bin" },
  { reason: "damaged", file: "model.zip", rule: "its checksum" },
  { reason: "malformed", file: "model.json", rule: "no topology" },
  { reason: "wrong-version", version: 2, supported: 1 },
  { reason: "unsupported-layer", layer: "lstm_1", kind: "LSTM", option: null },
  { reason: "wrong-length", file: "weights.bin", bytes: 20_000, expectedBytes: 23_976 },
  { reason: "not-finite", array: "conv1/kernel", index: 3, value: Number.NaN },
  { reason: "wrong-network", array: "dense/kernel", found: "[784,10]", expected: null },
];

describe.each(LOCALES)("the training of digits in %s", (locale) => {
  it("has a first paint that waits to come alive, with an empty chart and the way to begin", () => {
    const html = draw(locale, <DigitTrainer id="digit-trainer" props={{}} />);
    expect(html).toContain('data-widget="digit-trainer"');
    expect(html).toContain('data-status="loading"');
    expect(words(html)).toContain(loadMessages(locale)["digit-trainer"].transport.start);
  });

  it.each(STATES)("has every text when %s", (_, run) => {
    expect(desk(locale, run)).toContain(`data-status="${trainerView(run, SPEC).status}"`);
  });

  it("says that settings wait for the next start", () => {
    const pending = 'data-pending="true"';
    expect(desk(locale, viewAfter(60), { ...SPEC, batch: 8 })).toContain(pending);
    expect(desk(locale, viewAfter(60))).not.toContain(pending);
  });

  it("says what a reader who looks back would give up", () => {
    expect(words(desk(locale, paused({ step: 30 })))).toMatch(
      locale === "fr" ? /les 30 pas/ : /the 30 steps/,
    );
  });

  it("draws and reads numbers as the language writes them", () => {
    const text = words(desk(locale, viewAfter(60, { examplesPerSecond: 3240 })));
    expect(text).toContain(locale === "fr" ? "3 240" : "3,240");
    expect(text).toContain(locale === "fr" ? "77,5 %" : "77.5%");
    expect(text).toContain(locale === "fr" ? "au hasard : 2,30" : "by chance: 2.30");
  });

  it("gives the curve as a table", () => {
    const run = viewAfter(40);
    const rows = draw(locale, <CurveRows run={run} />).match(/<tr>/g);
    expect(rows).toHaveLength(21);
  });

  it.each(PROBLEMS)("explains a file that is refused: $reason", (problem) => {
    const file = fileHandle({ kind: "refused", problem });
    const html = draw(locale, <FilePanel file={file} trainer={fakeTrainer(viewAfter(5), SPEC)} />);
    const text = words(/role="alert">(.*?)<\/p>/.exec(html)?.[1] ?? "");
    const named = Object.entries(problem).filter(([key]) => ["file", "layer", "kind", "array"].includes(key));
    for (const [, value] of named) expect(text).toContain(value ?? "");
    expect(text.length).toBeGreaterThan(30);
  });

  it.each([
    { kind: "reading" },
    { kind: "opened", name: "digits.zip", step: 40, hasTraining: false },
    { kind: "failed" },
  ] as const)("tells what came of a file: $kind", (news) => {
    const panel = <FilePanel file={fileHandle(news)} trainer={fakeTrainer(viewAfter(5), SPEC)} />;
    expect(draw(locale, panel)).toContain("<details");
  });

  it.each([
    ["digits", 9640, "above"],
    ["digits", 9400, "below"],
    ["fashion", 8500, "above"],
    ["fashion", 8499, "below"],
  ] as const)(
    "tells how many of the test images of %s were right: %d of 10,000, %s the goal",
    (set, correct, side) => {
      const nothing = new Uint8Array();
      const answers = { labels: nothing, predicted: nothing, confidence: new Float32Array() };
      const result = { done: 10_000, total: 10_000, correct, confusion: new Uint32Array(100), answers };
      const model = { key: "tried", network: SPEC.network, weights: [] };
      const tried = { set, result, own: null, spec: SPEC, model };
      const state = { status: "done", ...tried, backend: "wasm", step: 300 } as const;
      const outcome = <TestOutcome state={state} />;
      const text = words(draw(locale, outcome));
      const percent = `${set === "digits" ? 95 : 85}${locale === "fr" ? " %" : "%"}`;
      expect(text).toContain(words(translator(locale, "digit-trainer")(`check.${side}`, { goal: percent })));
      expect(text).toContain(locale === "fr" ? "10 000" : "10,000");
    },
  );

  it("offers the sets of images to learn from by name", () => {
    const text = words(desk(locale, viewAfter(5)));
    for (const name of Object.values(loadMessages(locale)["image-sets"].sets)) expect(text).toContain(name);
  });
});
