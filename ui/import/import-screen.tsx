"use client";

import { ArrowLeft, LoaderCircle } from "lucide-react";
import type { HouseChecks } from "@/core/checks/house-checks";
import type { Colleague } from "@/ui/articles/people-fields";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Skeleton } from "@/ui/primitives/skeleton";
import { ProblemNote } from "@/ui/request/problem-note";
import { BlockEditor } from "./block-editor";
import { ImportNotes } from "./import-notes";
import { PlanFields } from "./plan-fields";
import { SourceStep } from "./source-step";
import { useImport } from "./use-import";
import { useSourceFindings } from "./use-source-findings";

type Props = {
  readonly login: string;
  /** YYYY-MM-DD on the desk's clock. */
  readonly today: string;
  readonly now: number;
  readonly colleagues: readonly Colleague[];
  readonly checks: HouseChecks;
};

/** From a text to an article: paste or upload, look through what was recognised, create. */
export function ImportScreen({ login, today, now, colleagues, checks }: Props) {
  const t = useT("import");
  const { timeZone } = useScope();
  const work = useImport({ login, today, timeZone });
  const { source, preview, plan, edits, sender } = work;
  const findings = useSourceFindings(edits.blocks, source.language, checks, work.initial);
  if (!work.isRestored) return <Skeleton lines={8} />;
  if (!preview) {
    return (
      <>
        <ProblemNote sentence={sender.problem} />
        <SourceStep
          source={source}
          isPending={sender.isPending}
          onChange={work.setSource}
          onRead={work.read}
          onFile={work.readFile}
        />
        {sender.sessionDialog}
      </>
    );
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <div>
          <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onPress={work.restart}>
            {t("back")}
          </Button>
        </div>
        <ImportNotes encoding={preview.encoding} findings={preview.findings} />
        <BlockEditor edits={edits} language={source.language} findings={findings} />
      </div>
      <Card title={t("plan.title")} className="lg:sticky lg:top-20">
        <PlanFields
          sourceLanguage={source.language}
          plan={plan}
          colleagues={colleagues}
          now={now}
          onChange={work.setPlan}
        />
        <div className="mt-6 flex flex-col gap-3">
          <ProblemNote sentence={sender.problem} />
          <Button
            variant="primary"
            size="large"
            // Not `isPending`: the announcement of React Aria would outlive the button it names.
            icon={sender.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
            isDisabled={sender.isPending || plan.targets.length === 0 || plan.date === ""}
            onPress={work.create}
          >
            {t("create")}
          </Button>
        </div>
      </Card>
      {sender.sessionDialog}
    </div>
  );
}
