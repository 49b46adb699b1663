"use client";

import { useTranslations } from "use-intl/react";
import { WidgetFrame, type WidgetStatus } from "@/components/widget/widget-frame";
import { ComparedRuns, KeepRun } from "./compare-panel";
import { CurveTable } from "./curve-table";
import { Curves } from "./curves";
import { digitTrainerModel } from "./digit-trainer.model";
import { FilePanel } from "./file-panel";
import { KernelTable } from "./kernel-table";
import { Kernels } from "./kernels";
import { Notices } from "./notices";
import { Panels } from "./panels";
import { RunNumbers } from "./run-numbers";
import { RunProblem } from "./run-problem";
import { Scrubber } from "./scrubber";
import { Settings } from "./settings";
import { TestCheck, TestMistakes } from "./test-check";
import { Transport } from "./transport";
import { useKeptRuns } from "./use-kept-runs";
import type { ModelFileHandle } from "./use-model-file";
import { useTestCheck } from "./use-test-check";
import type { Trainer } from "./use-trainer";

/** Everything that is seen of a run and its settings. */
export function TrainerDesk(props: {
  readonly id: string;
  readonly trainer: Trainer;
  readonly file: ModelFileHandle;
  readonly status: WidgetStatus;
}) {
  const { id, trainer, file, status } = props;
  const t = useTranslations("digit-trainer");
  const { run, view, handle } = trainer;
  const check = useTestCheck(trainer);
  const kept = useKeptRuns(id, trainer, check.state);
  const hasProblem = run.divergence !== null || run.failure !== null;
  return (
    <WidgetFrame
      backend={run.backend}
      handle={handle}
      id={id}
      name={digitTrainerModel.name}
      problem={hasProblem ? <RunProblem trainer={trainer} /> : null}
      status={status}
      title={t("title")}
    >
      <div className="digit-trainer" data-dragging={file.isDragging || undefined} {...file.zone}>
        <div className="digit-trainer-desk">
          <Transport trainer={trainer} />
          <RunNumbers run={run} view={view} />
        </div>
        <Notices trainer={trainer} />
        <div className="digit-trainer-curves">
          <Curves kept={kept.runs.filter(({ letter }) => letter !== kept.followed)} run={run} view={view} />
          <Scrubber trainer={trainer} />
          <KeepRun kept={kept} />
        </div>
        <div className="digit-trainer-side">
          <Kernels run={run} />
          <TestCheck check={check} trainer={trainer} />
        </div>
        <TestMistakes state={check.state} />
        <Settings trainer={trainer} />
        <Panels id={id} trainer={trainer} />
        <ComparedRuns kept={kept} />
        <div className="digit-trainer-more">
          <CurveTable run={run} />
          <KernelTable run={run} />
          <FilePanel file={file} trainer={trainer} />
        </div>
        {file.isDragging ? <p className="digit-trainer-drop">{t("files.dropNow")}</p> : null}
      </div>
    </WidgetFrame>
  );
}
