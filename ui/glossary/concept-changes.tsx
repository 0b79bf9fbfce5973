"use client";

import { useMemo } from "react";
import type { Language } from "@/core/language/language";
import { wordDiff } from "@/core/revision/word-diff";
import type { TermRecord } from "@/core/terminology/concept";
import type { ConceptSnapshot } from "@/core/terminology/glossary-view";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Diff } from "@/ui/primitives/diff";
import { otherDataLines } from "./other-data-lines";
import { TermStatusMark } from "./term-status";

const FIELDS = ["kind", "status", "definition", "domain", "note", "source", "country"] as const;

type ChangesProps = { readonly before: ConceptSnapshot; readonly after: ConceptSnapshot };

/** What one step of the history changed: every field, every wording with its details. */
export function ConceptChanges({ before, after }: ChangesProps) {
  const t = useT("glossary");
  const { language } = useScope();
  const fields = FIELDS.filter((field) => before[field] !== after[field]);
  const terms = useMemo(() => termChanges(t, before, after), [t, before, after]);
  const other = useMemo(() => otherChanges(t, before, after), [t, before, after]);
  const holdings = JSON.stringify(before.holdings) !== JSON.stringify(after.holdings);
  if (fields.length === 0 && terms.length === 0 && !holdings && other === null)
    return <p className="text-xs text-muted">{t("history.nothing")}</p>;
  return (
    <dl className="mt-1 flex flex-col gap-2">
      {fields.map((field) => (
        <div key={field}>
          <dt className="text-xs text-muted">{t(`history.fields.${field}`)}</dt>
          <dd>
            <Diff
              lang={language}
              parts={wordDiff(wordOf(t, field, before), wordOf(t, field, after), language)}
            />
          </dd>
        </div>
      ))}
      {terms.map(({ key, language: lang, from, to, status, details }) => (
        <div key={key} className="flex flex-wrap items-baseline gap-x-2">
          <Diff lang={lang} parts={wordDiff(from, to, lang)} />
          {status ? <TermStatusMark status={status} /> : null}
          {details ? (
            <span className="basis-full text-xs text-muted">
              <Diff lang={language} parts={wordDiff(details.from, details.to, language)} />
            </span>
          ) : null}
        </div>
      ))}
      {other ? (
        <div>
          <dt className="text-xs text-muted">{t("history.fields.ext")}</dt>
          <dd>
            <Diff lang={language} parts={wordDiff(other.from, other.to, language)} />
          </dd>
        </div>
      ) : null}
      {holdings ? <div className="text-xs text-muted">{t("history.fields.holdings")}</div> : null}
    </dl>
  );
}

type T = ReturnType<typeof useT<"glossary">>;

function wordOf(t: T, field: (typeof FIELDS)[number], snapshot: ConceptSnapshot): string {
  if (field === "kind") return t(`kind.${snapshot.kind}`);
  if (field === "status") return t(`conceptStatus.${snapshot.status}`);
  return snapshot[field];
}

function termChanges(t: T, before: ConceptSnapshot, after: ConceptSnapshot) {
  const old = new Map(before.terms.map((term) => [term.id, term]));
  const now = new Map(after.terms.map((term) => [term.id, term]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    const same = JSON.stringify(from) === JSON.stringify(to);
    const language: Language | undefined = to?.language ?? from?.language;
    if (same || language === undefined) return [];
    const status = from?.status === to?.status ? null : (to?.status ?? null);
    const details = from && to ? changed(termDetails(t, from), termDetails(t, to)) : null;
    return [{ key, language, from: from?.text ?? "", to: to?.text ?? "", status, details }];
  });
}

/** What a wording says of itself besides its text and status, in the words of the form. */
function termDetails(t: T, term: TermRecord): string {
  const { type, validFrom, validTo, note, hints, caseSensitive, exactForm } = term;
  return [
    t(`termType.${type}`),
    validFrom && `${t("form.validFrom")} ${validFrom}`,
    validTo && `${t("form.validTo")} ${validTo}`,
    caseSensitive && t("form.caseSensitive"),
    exactForm && t("form.exactForm"),
    hints.indeclinable && t("form.indeclinable"),
    hints.gender && t(`form.genders.${hints.gender}`),
    note,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Null too where the earlier version was kept without it. */
function otherChanges(t: T, before: ConceptSnapshot, after: ConceptSnapshot) {
  if (!before.ext || !after.ext) return null;
  const text = (ext: typeof before.ext) => otherDataLines(t, ext).join("\n");
  return changed(text(before.ext), text(after.ext));
}

const changed = (from: string, to: string) => (from === to ? null : { from, to });
