"use client";

import { FileUp, LoaderCircle } from "lucide-react";
import { useId, useState } from "react";
import type { GlossaryImportReport } from "@/core/terminology/glossary-view";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { buttonStyle } from "@/ui/primitives/button-styles";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { LinkButton } from "@/ui/primitives/link-button";
import { send } from "@/ui/request/send";
import { ImportColumns } from "./import-columns";
import { ImportReport } from "./import-report";

/** Why a workbook could not be read at all. */
const REASONS = ["xlsx-broken", "xlsx-too-large", "xlsx-not-a-workbook"] as const;

/** A file is chosen, looked at, mapped and looked at again, and only then brought in. */
export function ImportScreen() {
  const t = useT("glossary");
  const errors = useT("errors");
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState({ approve: false, update: false });
  const [meanings, setMeanings] = useState<readonly string[] | null>(null);
  const [report, setReport] = useState<GlossaryImportReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const [isReading, setReading] = useState(true);
  const run = async (
    from: File,
    dryRun: boolean,
    with_: { readonly approve: boolean; readonly update: boolean } = choices,
    mapping: readonly string[] | null = meanings,
  ) => {
    setPending(true);
    setReading(dryRun);
    setProblem(null);
    const reply = await send<GlossaryImportReport>({
      path: pathOf(from.name, with_, mapping, dryRun ? null : report),
      body: from,
    });
    setPending(false);
    if (reply.ok) setReport(reply.value);
    else if (!dryRun && reply.error?.code === "glossary-plan-changed") {
      // Nothing was written: what would happen now is shown, and why.
      await run(from, true, with_, mapping);
      setProblem((other) => other ?? problemText(errors, reply.error));
    } else {
      setReport(null);
      const reason = REASONS.find((one) => one === reply.error?.params?.["reason"]);
      const why = reason === undefined ? "" : t(`importing.reason.${reason}`);
      setProblem(`${problemText(errors, reply.error)} ${why}`.trimEnd());
    }
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    setMeanings(null);
    void run(chosen, true, choices, null);
  };
  const change = (part: Partial<typeof choices>) => {
    const next = { ...choices, ...part };
    setChoices(next);
    if (file) void run(file, true, next);
  };
  const map = (mapping: readonly string[]) => {
    setMeanings(mapping);
    if (file) void run(file, true, choices, mapping);
  };
  const count = (report?.created ?? 0) + (report?.updated ?? 0);
  return (
    <div className="flex flex-col gap-6">
      <Card>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <FileField label={t("importing.choose")} name={file?.name ?? ""} onFile={choose} />
          <Checkbox
            label={t("importing.approve")}
            isSelected={choices.approve}
            onChange={(approve) => change({ approve })}
          />
          <Checkbox
            label={t("importing.update")}
            isSelected={choices.update}
            onChange={(update) => change({ update })}
          />
        </div>
        {isPending ? (
          <p role="status" className="mt-4 flex items-center gap-2 text-sm text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />
            {t(isReading ? "importing.reading" : "importing.storing")}
          </p>
        ) : null}
        {problem ? (
          <p
            role="alert"
            // The button that was pressed stands below all that is listed.
            ref={(shown) => shown?.scrollIntoView({ block: "nearest" })}
            className="mt-4 scroll-mt-24 text-sm font-medium text-danger"
          >
            {problem}
          </p>
        ) : null}
      </Card>
      {report && report.columns.length > 0 && report.dryRun ? (
        <ImportColumns key={file?.name} columns={report.columns} onChange={map} />
      ) : null}
      {report ? <ImportReport report={report} /> : null}
      {report?.dryRun && file ? (
        <Button
          className="self-start"
          variant="primary"
          isPending={isPending}
          isDisabled={count === 0}
          onPress={() => void run(file, false)}
        >
          {t("importing.run", { count })}
        </Button>
      ) : null}
      {report && !report.dryRun ? (
        <LinkButton className="self-start" variant="primary" href="/desk/glossary">
          {t("importing.toGlossary")}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** The address of a preview, or of the import of what `shown` has shown. */
function pathOf(
  name: string,
  { approve, update }: { readonly approve: boolean; readonly update: boolean },
  mapping: readonly string[] | null,
  shown: GlossaryImportReport | null,
): string {
  const query = new URLSearchParams({
    name,
    dryRun: shown === null ? "yes" : "no",
    approve: approve ? "yes" : "no",
    update: update ? "yes" : "no",
    ...(mapping && { meanings: mapping.join("|") }),
    ...(shown && { plan: shown.plan }),
  });
  return `/api/glossary/import?${query}`;
}

type FileProps = {
  readonly label: string;
  readonly name: string;
  readonly onFile: (file: File) => void;
};

/** The browser's own file field behind a label that looks like a button. */
function FileField({ label, name, onFile }: FileProps) {
  const id = useId();
  return (
    <span className="flex flex-wrap items-center gap-3">
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.tbx,.xml"
        className="peer sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
      <label
        htmlFor={id}
        className={buttonStyle(
          "secondary",
          "medium",
          "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-focus",
        )}
      >
        <FileUp aria-hidden />
        {label}
      </label>
      {name ? <span className="text-sm text-muted">{name}</span> : null}
    </span>
  );
}
