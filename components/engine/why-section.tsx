import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { LessonLine, MeasuredHere } from "./why-lines";

/** From the plainest to the newest. */
const WAYS = ["cpu", "wasm", "webgl", "webgpu"] as const;

/** What the four ways of computing are, in plain words, and why the graphics card isn't always the fastest. */
export function WhySection({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "engine");
  const compute = translator(locale, "compute");
  return (
    <div className="engine-why">
      <dl>
        {WAYS.map((name) => (
          <div key={name}>
            <dt>
              {compute(`backend.${name}`)} <MeasuredHere name={name} />
            </dt>
            <dd>{t(`why.what.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("why.trip")}</p>
      <p>{t("why.small")}</p>
      <LessonLine />
    </div>
  );
}
