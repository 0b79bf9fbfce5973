"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { AlignedRow } from "@/core/memory/memory-view";
import { request } from "@/ui/editor/state/request";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { classNames } from "@/ui/primitives/class-names";
import { TextArea } from "@/ui/primitives/text-area";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { useFailureWords } from "./use-failure-words";

/** Below this confidence a row deserves a look (core/memory/align.ts). */
export const DOUBTFUL = 0.5;

type Props = {
  readonly rows: readonly AlignedRow[];
  readonly onBack: () => void;
  readonly onAdded: () => void;
};

type Reviewed = AlignedRow & { readonly number: number; readonly isTaken: boolean };

const textsIn = (row: AlignedRow): number =>
  LANGUAGES.filter((language) => row[language].trim() !== "").length;

/** The alignment row by row: texts can be mended, rows left out; doubtful ones say so. */
export function AlignReview({ rows: given, onBack, onAdded }: Props) {
  const t = useT("memory");
  const failure = useFailureWords();
  const [rows, setRows] = useState<readonly Reviewed[]>(() =>
    given.map((row, at) => ({ ...row, number: at + 1, isTaken: textsIn(row) > 1 })),
  );
  const [bank, setBank] = useState(t("align.bankDefault"));
  const [approved, setApproved] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const taken = rows.filter((row) => row.isTaken && textsIn(row) > 1);
  const doubts = rows.filter(({ confidence }) => confidence < DOUBTFUL).length;
  const change = (number: number, part: Partial<Reviewed>) =>
    setRows((now) => now.map((row) => (row.number === number ? { ...row, ...part } : row)));
  const add = async () => {
    setIsPending(true);
    setError(null);
    const reply = await request<{ readonly added: number; readonly duplicates: number }>(
      "/api/memory/alignment/additions",
      {
        method: "POST",
        body: {
          bank: bank.trim(),
          approved,
          rows: taken.map(({ kk, ru, en }) => ({ kk, ru, en })),
        },
      },
    );
    setIsPending(false);
    if (!reply.ok) return setError(failure(reply.code));
    const { added, duplicates } = reply.value;
    const title = t("import.added", { count: added });
    const description =
      duplicates > 0 ? { description: t("import.duplicates", { count: duplicates }) } : {};
    toast({ tone: "done", title, ...description });
    onAdded();
  };
  return (
    <Card
      title={t("align.review")}
      actions={
        <Button size="small" onPress={onBack}>
          {t("align.back")}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {doubts > 0 ? (
          <p className="flex items-center gap-2 text-sm text-stale">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {t("align.doubts", { count: doubts })}
          </p>
        ) : null}
        <ol className="flex flex-col gap-3">
          {rows.map((row) => (
            <ReviewRow key={row.number} row={row} onChange={(part) => change(row.number, part)} />
          ))}
        </ol>
        <div className="flex flex-col gap-3 border-t border-line pt-4 sm:max-w-xl">
          <TextField
            label={t("align.bank")}
            description={t("import.bankHint")}
            maxLength={100}
            value={bank}
            onChange={setBank}
          />
          <Checkbox label={t("align.approved")} isSelected={approved} onChange={setApproved} />
          {error ? (
            <p role="alert" className="text-sm text-danger">
              {error}
            </p>
          ) : null}
          <Button
            variant="primary"
            className="self-start"
            isPending={isPending}
            isDisabled={taken.length === 0 || bank.trim() === ""}
            onPress={() => void add()}
          >
            {t("align.add", { count: taken.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}

type RowProps = {
  readonly row: Reviewed;
  readonly onChange: (part: Partial<Reviewed>) => void;
};

function ReviewRow({ row, onChange }: RowProps) {
  const t = useT("memory");
  const { number, isTaken } = row;
  const isDoubtful = row.confidence < DOUBTFUL;
  return (
    <li
      aria-label={t("align.row", { number })}
      className={classNames(
        "rounded-lg border p-3",
        isDoubtful ? "border-stale bg-stale-soft/40" : "border-line",
      )}
    >
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Checkbox
          label={t("align.take", { number })}
          isSelected={isTaken}
          isDisabled={textsIn(row) < 2}
          onChange={(taken) => onChange({ isTaken: taken })}
        />
        {isDoubtful ? (
          <span className="inline-flex items-center gap-1 text-xs text-stale">
            <TriangleAlert aria-hidden className="size-3.5" />
            {t("align.doubtful")}
          </span>
        ) : null}
      </div>
      <div className="grid gap-2 md:grid-cols-3">
        {LANGUAGES.map((language: Language) => (
          <TextArea
            key={language}
            label={t("align.cell", { number, language: AUTONYMS[language] })}
            hideLabel
            lang={language}
            rows={2}
            maxLength={20_000}
            value={row[language]}
            onChange={(value) => onChange({ [language]: value })}
          />
        ))}
      </div>
    </li>
  );
}
