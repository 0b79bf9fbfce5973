"use client";

import type { ConceptEventView, ConceptView } from "@/core/terminology/glossary-view";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { ConceptChanges } from "./concept-changes";
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
                <ConceptChanges
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
