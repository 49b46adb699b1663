import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { describe, expect, it } from "vitest";
import { ModelServiceProvider } from "@/components/compute/model-service-context";
import { AgreementSection } from "@/components/engine/agreement-section";
import { EngineContext } from "@/components/engine/engine-context";
import { EnginePage } from "@/components/engine/engine-page";
import { type EngineState, EngineStore } from "@/components/engine/engine-store";
import { SpeedSection } from "@/components/engine/speed-section";
import { LessonLine, MeasuredHere } from "@/components/engine/why-lines";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { referenceDigit } from "@/lib/course/reference-digit";
import { BACKEND_NAMES, type Failure } from "@/lib/tf/protocol";
import { candidate, IMITATION, report, timed } from "./report";
import { stubService } from "./stub-service";

/** Static HTML; a text that is missing or lacks a value fails the test. */
function draw(locale: Locale, part: ReactNode): string {
  const onError = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={loadMessages(locale)} onError={onError} timeZone="UTC">
      <ModelServiceProvider>{part}</ModelServiceProvider>
    </IntlProvider>,
  );
}

const failure: Failure = { ok: false, reason: "worker-crashed", detail: "" };

/** A store that knows this and asks nobody. */
function storeOf(state: EngineState): EngineStore {
  const store = new EngineStore(stubService());
  return Object.assign(store, { getSnapshot: () => state, getServerSnapshot: () => state });
}

const engine: EngineState = {
  report: report(),
  measuring: { status: "done", failure: null, isRepeated: true },
  comparing: {
    status: "done",
    failure: null,
    result: {
      answers: [
        { name: "webgpu", state: "absent", detail: "no adapter", best: null },
        { name: "webgl", state: "software", detail: IMITATION, best: null },
        { name: "wasm", state: "answered", detail: "", best: { index: 3, probability: 0.99 } },
        { name: "cpu", state: "failed", detail: "no", best: null },
      ],
      gaps: [{ first: "wasm", second: "cpu", largest: 6e-6, layer: "conv2", ofProbabilities: 4e-11 }],
      values: 12_692,
      largestValue: 21.5,
    },
  },
};

const { measuring, comparing } = engine;
const IMITATED = [candidate("webgl", { state: "software", detail: IMITATION }), timed("wasm", 2)];
const STATES: Readonly<Record<string, EngineState>> = {
  measured: engine,
  starting: {
    ...engine,
    report: null,
    measuring: { ...measuring, status: "loading" },
    comparing: { ...comparing, status: "running", result: null },
  },
  stopped: { ...engine, report: null, measuring: { ...measuring, status: "failed", failure } },
  forced: { ...engine, report: report({ chosenBy: "forced", active: "webgl", refused: "webgpu" }) },
  cached: { ...engine, report: report({ chosenBy: "cached", training: "webgl" }) },
  "on an old machine": { ...engine, report: report({ candidates: IMITATED }) },
  "with training": {
    ...engine,
    report: report({ candidates: [timed("webgl", 1, 30), timed("wasm", 2, 9)] }),
  },
  "comparison failed": { ...engine, comparing: { ...comparing, status: "failed", failure, result: null } },
};

describe.each(LOCALES)("the page of the engine in %s", (locale) => {
  it("has a first paint with every section and no text missing", () => {
    const html = draw(locale, <EnginePage locale={locale} trainer={<p>trainer</p>} />);
    const ids = [...html.matchAll(/<section[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["speed", "machine", "agreement", "training", "why", "report"]);
    expect(html).not.toMatch(/>engine\./);
  });

  it.each(Object.entries(STATES))("has every text when %s", (_, state) => {
    const parts = (
      <EngineContext value={storeOf(state)}>
        <SpeedSection />
        <AgreementSection sample={referenceDigit(3)} />
        {BACKEND_NAMES.map((name) => (
          <MeasuredHere key={name} name={name} />
        ))}
        <LessonLine />
      </EngineContext>
    );
    expect(draw(locale, parts)).toContain('data-engine="speed"');
  });

  it("writes times, ratios and differences as the language does", () => {
    const text = draw(
      locale,
      <EngineContext value={storeOf(engine)}>
        <SpeedSection />
        <AgreementSection sample={referenceDigit(3)} />
        <LessonLine />
      </EngineContext>,
    ).replaceAll(/<[^>]+>/g, "");
    for (const part of locale === "fr" ? ["2,5 ms", "26 fois", "12 692"] : ["2.5 ms", "26 times", "12,692"])
      expect(text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(part);
    expect(text).toContain("6 × 10−6");
  });
});
