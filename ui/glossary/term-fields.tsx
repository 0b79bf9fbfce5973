"use client";

import { Trash2 } from "lucide-react";
import { TERM_STATUSES, TERM_TYPES } from "@/core/terminology/concept";
import type { ConceptFinding } from "@/core/terminology/concept-draft";
import { useT } from "@/ui/i18n/use-t";
import { Checkbox } from "@/ui/primitives/checkbox";
import { IconButton } from "@/ui/primitives/icon-button";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import type { TermFields } from "./concept-draft-state";
import { findingText } from "./finding-text";

type Props = {
  readonly term: TermFields;
  readonly findings: readonly ConceptFinding[];
  readonly isProposal: boolean;
  readonly onChange: (term: TermFields) => void;
  readonly onRemove: () => void;
};

const GENDERS = ["none", "m", "f", "n"] as const;

/** One wording in the form: text, form and status in a line, the rest behind «details». */
export function TermFieldsRow({ term, findings, isProposal, onChange, onRemove }: Props) {
  const t = useT("glossary");
  const change = (part: Partial<TermFields>) => onChange({ ...term, ...part });
  const blocking = findings.find(({ blocks }) => blocks);
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-0 grow basis-full"
          label={t("form.text")}
          lang={term.language}
          value={term.text}
          onChange={(text) => change({ text })}
          error={blocking ? findingText(t, blocking) : undefined}
        />
        <Select
          className="basis-44"
          label={t("form.type")}
          value={term.type}
          options={TERM_TYPES.map((value) => ({ value, label: t(`termType.${value}`) }))}
          onChange={(type) => change({ type })}
        />
        {isProposal ? null : (
          <Select
            className="basis-44"
            label={t("form.status")}
            value={term.status}
            options={TERM_STATUSES.map((value) => ({ value, label: t(`termStatus.${value}`) }))}
            onChange={(status) => change({ status })}
          />
        )}
        <IconButton
          label={t("form.remove", { term: term.text })}
          icon={<Trash2 aria-hidden />}
          onPress={onRemove}
        />
      </div>
      <details>
        <summary className="min-h-6 cursor-pointer text-xs text-muted">{t("form.more")}</summary>
        <div className="mt-2 flex flex-wrap items-end gap-3">
          <Day
            label={t("form.validFrom")}
            value={term.validFrom}
            onChange={(validFrom) => change({ validFrom })}
          />
          <Day
            label={t("form.validTo")}
            value={term.validTo}
            onChange={(validTo) => change({ validTo })}
          />
          {term.language === "ru" ? (
            <Select
              className="basis-36"
              label={t("form.gender")}
              value={term.hints.gender ?? "none"}
              options={GENDERS.map((value) => ({ value, label: t(`form.genders.${value}`) }))}
              onChange={(gender) => {
                const { gender: _, ...hints } = term.hints;
                change({ hints: gender === "none" ? hints : { ...hints, gender } });
              }}
            />
          ) : null}
          <TextField
            className="grow basis-52"
            label={t("form.termNote")}
            value={term.note}
            onChange={(note) => change({ note })}
          />
          <Checkbox
            label={t("form.caseSensitive")}
            isSelected={term.caseSensitive}
            onChange={(caseSensitive) => change({ caseSensitive })}
          />
          <Checkbox
            label={t("form.exactForm")}
            isSelected={term.exactForm}
            onChange={(exactForm) => change({ exactForm })}
          />
          <Checkbox
            label={t("form.indeclinable")}
            isSelected={term.hints.indeclinable ?? false}
            onChange={(isOn) => {
              const { indeclinable: _, ...hints } = term.hints;
              change({ hints: isOn ? { ...hints, indeclinable: true } : hints });
            }}
          />
        </div>
      </details>
    </li>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** A day, by the browser's own picker; empty means open. */
export function Day({ label, value, onChange }: DayProps) {
  return (
    <TextField
      className="basis-40"
      type="date"
      label={label}
      value={value ?? ""}
      onChange={(day) => onChange(day === "" ? null : day)}
    />
  );
}
