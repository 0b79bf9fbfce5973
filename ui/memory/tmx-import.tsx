"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ImportLine } from "@/core/memory/memory-view";
import { formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { TextField } from "@/ui/primitives/text-field";
import { storedBankName } from "./bank-name";
import { FileField } from "./file-field";
import { ImportReport } from "./import-report";
import { PercentBar } from "./percent-bar";
import { type ImportEnd, sendImport } from "./send-import";
import { useWarningBeforeUnload } from "./use-warning-before-unload";

type Progress = Extract<ImportLine, { readonly kind: "progress" }>;

type Props = {
  /** Told the name of a file that is sent. */
  readonly onFile: (name: string) => void;
  /** Called when the server has the file, and when the import has ended. */
  readonly onStep: () => void;
};

/** Brings a TMX file into a bank, with progress, or only checks it. */
export function TmxImport({ onFile, onStep }: Props) {
  const t = useT("memory");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [bank, setBank] = useState(t("import.bankDefault"));
  const [unreviewed, setUnreviewed] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [end, setEnd] = useState<{ readonly value: ImportEnd; readonly dryRun: boolean } | null>(
    null,
  );
  const run = async (dryRun: boolean) => {
    if (!file) return;
    setEnd(null);
    setProgress({ kind: "progress", phase: "receiving", done: 0, total: file.size });
    const query = new URLSearchParams({
      name: file.name,
      bank: storedBankName(t, bank),
      dryRun: String(dryRun),
      unreviewed: String(unreviewed),
    });
    onFile(file.name);
    let phase: Progress["phase"] = "receiving";
    const value = await sendImport(`/api/memory/import?${query}`, file, (next) => {
      setProgress(next);
      if (next.phase !== phase) onStep();
      phase = next.phase;
    });
    setProgress(null);
    onStep();
    setEnd({ value, dryRun });
    // A page that cannot be fetched is loaded anew by the browser, and what is said here would be gone.
    if (!value.ok || value.result.fault || dryRun) return;
    if (!value.result.stopped) announce(t("import.added", { count: value.result.added }));
    router.refresh();
  };
  // A file that has not been sent whole is lost with the page; afterwards the server goes on by itself.
  useWarningBeforeUnload(progress?.phase === "receiving");
  const isReady = file !== null && bank.trim() !== "" && progress === null;
  return (
    <Card title={t("import.title")}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("import.explain")}</p>
        <FileField
          label={t("import.file")}
          accept=".tmx,.xml"
          fileName={file?.name ?? null}
          onFile={(chosen) => {
            setFile(chosen);
            setEnd(null);
          }}
        />
        <TextField
          label={t("import.bank")}
          description={t("import.bankHint")}
          maxLength={100}
          value={bank}
          onChange={setBank}
        />
        <Checkbox label={t("import.unreviewed")} isSelected={unreviewed} onChange={setUnreviewed} />
        <div className="flex flex-wrap gap-2">
          <Button isDisabled={!isReady} onPress={() => void run(true)}>
            {t("import.dryRun")}
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void run(false)}>
            {t("import.start")}
          </Button>
        </div>
        {progress ? <ProgressLine progress={progress} /> : null}
        {end ? <ImportReport end={end.value} dryRun={end.dryRun} /> : null}
      </div>
    </Card>
  );
}

function ProgressLine({ progress }: { readonly progress: Progress }) {
  const t = useT("memory");
  const { language } = useScope();
  const { phase, done, total } = progress;
  const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  const text = t("import.progress", {
    phase: t(`import.phases.${phase}`),
    percent: formatPercent(language, percent),
  });
  return (
    <div className="flex flex-col gap-1.5">
      <span className="tabular text-sm">{text}</span>
      <PercentBar label={t(`import.phases.${phase}`)} percent={percent} />
    </div>
  );
}
