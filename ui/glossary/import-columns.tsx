"use client";

import { LONG_COLUMNS } from "@/core/exchange/csv/long-columns";
import { LANGUAGES } from "@/core/language/language";
import { TERM_STATUSES, TERM_TYPES } from "@/core/terminology/concept";
import type { GlossaryImportReport } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { Select } from "@/ui/primitives/select";

/** Columns of a table with a concept per row beside its terms, and those that make it one with a term per row. */
const WIDE_COLUMNS = [
  "id",
  "kind",
  "definition",
  "domain",
  "note",
  "source",
  "status",
  "country",
  "validFrom",
  "validTo",
  "language",
  "term",
] as const;

type Props = {
  readonly columns: GlossaryImportReport["columns"];
  readonly onChange: (meanings: readonly string[]) => void;
};

/** What each column of the table holds; guessed from the headings, changed by hand. */
export function ImportColumns({ columns, onChange }: Props) {
  const t = useT("glossary");
  const terms = LANGUAGES.flatMap((language) =>
    TERM_TYPES.flatMap((type) =>
      TERM_STATUSES.filter((status) => status !== "proposed").map((status) => ({
        value: `${language} ${status} ${type}`,
        label: `${t(`columns.${language}`)}: ${t(`termStatus.${status}`)}, ${t(`termType.${type}`)}`,
      })),
    ),
  );
  const isLong = columns.some(({ meaning }) => meaning === "term" || meaning === "language");
  const fields = (isLong ? LONG_COLUMNS : WIDE_COLUMNS).map((value) => ({
    value: value as string,
    label: t(`importing.meaning.${value}`),
  }));
  const known = new Set([...terms, ...fields].map(({ value }) => value));
  const optionsFor = (meaning: string) => [
    { value: "", label: t("importing.ignore") },
    ...(known.has(meaning) || meaning === "" ? [] : [{ value: meaning, label: meaning }]),
    ...terms,
    ...fields,
  ];
  return (
    <Card title={t("importing.columns")}>
      <p className="mb-3 text-sm text-muted">{t("importing.columnsHint")}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map((column, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
            key={at}
            label={column.header || `${at + 1}`}
            value={column.meaning}
            options={optionsFor(column.meaning)}
            onChange={(meaning) =>
              onChange(columns.map((one, index) => (index === at ? meaning : one.meaning)))
            }
          />
        ))}
      </div>
    </Card>
  );
}
