import type { ReactNode } from "react";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import type { Locale } from "@/lib/course/locales";
import type { Messages } from "@/lib/course/message-types";
import { loadMessages, translator } from "@/lib/course/messages";
import { referenceDigit } from "@/lib/course/reference-digit";
import { siteVersions } from "@/lib/course/site-versions";
import { AgreementSection } from "./agreement-section";
import { EngineProvider } from "./engine-context";
import { MachineTable } from "./machine-table";
import { ReportSection } from "./report-section";
import { SpeedSection } from "./speed-section";
import { WhySection } from "./why-section";

/** Namespaces that the parts drawn in the browser need; no other page needs that of this one. */
const NAMESPACES = ["cnn-explorer", "compute", "digit-trainer", "engine", "image-sets", "widget"] as const;

/** What computes on this machine, how fast, why, whether it can be trusted, and a report for a bug. */
export function EnginePage({ locale, trainer }: { readonly locale: Locale; readonly trainer: ReactNode }) {
  const t = translator(locale, "engine");
  const sample = referenceDigit(3);
  return (
    <MessagesProvider locale={locale} messages={clientTexts(locale)}>
      <WidgetStoreProvider>
        <EngineProvider>
          <main className="engine" id="content">
            <header className="engine-head">
              <h1>{t("title")}</h1>
              <p className="chapter-description">{t("lead")}</p>
            </header>
            <Paths locale={locale} />
            <Section id="speed" title={t("speed.title")}>
              <SpeedSection />
            </Section>
            <Section id="machine" title={t("machine.title")}>
              <MachineTable />
            </Section>
            <Section id="agreement" intro={t("agreement.intro")} title={t("agreement.title")}>
              <AgreementSection sample={sample} />
            </Section>
            <Section id="training" intro={t("training.intro")} isWide title={t("training.title")}>
              {trainer}
            </Section>
            <Section id="why" intro={t("why.intro")} title={t("why.title")}>
              <WhySection locale={locale} />
            </Section>
            <Section id="report" intro={t("report.intro")} title={t("report.title")}>
              <ReportSection versions={siteVersions()} />
            </Section>
          </main>
        </EngineProvider>
      </WidgetStoreProvider>
    </MessagesProvider>
  );
}

/** Where to go from the top, by what brings the reader here. */
function Paths({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "engine");
  return (
    <nav aria-label={t("paths.title")} className="engine-paths">
      <p>
        {t("paths.slow")} <a href="#speed">{t("paths.slowLink")}</a>
      </p>
      <p>
        {t("paths.room")} <a href="#training">{t("paths.roomLink")}</a>
      </p>
      <p>
        {t("paths.bug")} <a href="#report">{t("paths.bugLink")}</a>
      </p>
    </nav>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** The title stands above, to leave the whole width to what it heads. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`${props.id}-title`}
      className="engine-section"
      data-wide={props.isWide}
      id={props.id}
    >
      <div className="engine-section-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.intro ? <p>{props.intro}</p> : null}
      </div>
      <div className="engine-section-body">{props.children}</div>
    </section>
  );
}

function clientTexts(locale: Locale): Partial<Messages> {
  const messages = loadMessages(locale);
  return Object.fromEntries(NAMESPACES.map((namespace) => [namespace, messages[namespace]]));
}
