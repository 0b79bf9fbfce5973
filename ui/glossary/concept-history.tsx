"use client";

import { useMemo } from "react";
import type { Language } from "@/core/language/language";
import { wordDiff } from "@/core/revision/word-diff";
import type {
  ConceptEventView,
  ConceptSnapshot,
  ConceptView,
} from "@/core/terminology/glossary-view";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Diff } from "@/ui/primitives/diff";
import { TermStatusMark } from "./term-status";
import { useConceptAct } from "./use-concept-act";

type Props = {
  readonly concept: ConceptView;
  readonly history: readonly ConceptEventView[];
  readonly mayEdit: boolean;
};

/** What happened to the concept, what each step changed, and the way back to any of them. */
export function ConceptHistory({ concept, history, mayEdit }: Props) {
  const t = useT("glossary");
  const act = useConceptAct();
  const { language, timeZone } = useScope();
  return (
    <Card title={t("history.title")}>
      <ol className="flex flex-col gap-4">
        {history.map((event, at) => (
          <li key={event.version} className="flex flex-col gap-1 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-medium">
                {t(`history.kind.${event.kind}`)}
                <span className="ml-2 font-normal text-muted">
                  {t("history.version", { version: event.version })}
                </span>
              </span>
              {mayEdit && at > 0 ? (
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() =>
                    void act(
                      {
                        path: `/api/glossary/concepts/${concept.id}/restoration`,
                        body: { version: event.version },
                        version: concept.version,
                      },
                      t("restored"),
                    )
                  }
                >
                  {t("actions.restore")}
                </Button>
              ) : null}
            </div>
            <span className="text-xs text-muted">
              {t("history.by", {
                actor: event.actor || t("history.commandLine"),
                at: formatDateTime(language, Date.parse(event.at), timeZone),
              })}
            </span>
            {history[at + 1] ? (
              <details>
                <summary className="min-h-6 cursor-pointer text-xs text-muted">
                  {t("history.show")}
                </summary>
                <Changes
                  before={history[at + 1]?.snapshot ?? event.snapshot}
                  after={event.snapshot}
                />
              </details>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

const FIELDS = ["kind", "status", "definition", "domain", "note", "source", "country"] as const;

type ChangesProps = { readonly before: ConceptSnapshot; readonly after: ConceptSnapshot };

function Changes({ before, after }: ChangesProps) {
  const t = useT("glossary");
  const { language } = useScope();
  const fields = FIELDS.filter((field) => before[field] !== after[field]);
  const terms = useMemo(() => termChanges(before, after), [before, after]);
  const holdings = JSON.stringify(before.holdings) !== JSON.stringify(after.holdings);
  if (fields.length === 0 && terms.length === 0 && !holdings)
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
      {terms.map(({ key, language: lang, from, to, status }) => (
        <div key={key} className="flex flex-wrap items-baseline gap-x-2">
          <Diff lang={lang} parts={wordDiff(from, to, lang)} />
          {status ? <TermStatusMark status={status} /> : null}
        </div>
      ))}
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

function termChanges(before: ConceptSnapshot, after: ConceptSnapshot) {
  const old = new Map(before.terms.map((term) => [term.id, term]));
  const now = new Map(after.terms.map((term) => [term.id, term]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    const same = JSON.stringify(from) === JSON.stringify(to);
    const language: Language | undefined = to?.language ?? from?.language;
    if (same || language === undefined) return [];
    const status = from?.status === to?.status ? null : (to?.status ?? null);
    return [{ key, language, from: from?.text ?? "", to: to?.text ?? "", status }];
  });
}
