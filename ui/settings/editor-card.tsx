"use client";

import { useState } from "react";
import { formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { Select } from "@/ui/primitives/select";
import { Switch } from "@/ui/primitives/switch";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSetting } from "./use-setting";

const STEPS = [50, 60, 65, 70, 75, 80, 85, 90, 95, 100] as const;

type Props = {
  readonly plainEditor: boolean;
  /** In percent. */
  readonly memoryThreshold: number;
  readonly login: string;
};

/** How the text field works, and which matches of the memory are shown. */
export function EditorCard({ plainEditor, memoryThreshold, login }: Props) {
  const t = useT("settings");
  const { language } = useScope();
  const { sender, keep } = useSetting(login);
  const [isPlain, setPlain] = useState(plainEditor);
  const [threshold, setThreshold] = useState(memoryThreshold);
  const steps = [...new Set([...STEPS, threshold])].sort((a, b) => a - b);
  return (
    <Card title={t("editor.title")}>
      <div className="flex flex-col gap-4">
        <Switch
          label={t("editor.plain")}
          description={t("editor.plainHint")}
          isSelected={isPlain}
          onChange={(chosen) => {
            setPlain(chosen);
            void keep({ plainEditor: chosen });
          }}
        />
        <Select
          className="max-w-sm"
          label={t("editor.threshold")}
          description={t("editor.thresholdHint")}
          value={String(threshold)}
          options={steps.map((step) => ({
            value: String(step),
            label: formatPercent(language, step),
          }))}
          onChange={(chosen) => {
            setThreshold(Number(chosen));
            void keep({ memoryThreshold: Number(chosen) });
          }}
        />
        <ProblemNote sentence={sender.problem} />
      </div>
      {sender.sessionDialog}
    </Card>
  );
}
