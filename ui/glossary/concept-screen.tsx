"use client";

import { GitMerge, Trash2 } from "lucide-react";
import { useState } from "react";
import type {
  ConceptEventView,
  ConceptUsageView,
  ConceptView,
} from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { LinkButton } from "@/ui/primitives/link-button";
import { conceptHref } from "./addresses";
import { ConceptForm } from "./concept-form";
import { ConceptHistory } from "./concept-history";
import { ConceptReading } from "./concept-reading";
import { ConceptStatusBadge } from "./concept-status";
import { HoldingsCard } from "./holdings-card";
import { ImpactCard } from "./impact-card";
import { MergeDialog } from "./merge-dialog";
import { OtherDataCard } from "./other-data-card";
import { UsageCard } from "./usage-card";
import { useConceptAct } from "./use-concept-act";

type Props = {
  readonly concept: ConceptView;
  readonly history: readonly ConceptEventView[];
  readonly usage: ConceptUsageView;
  readonly mayEdit: boolean;
};

/** A concept to read, and for terminologists to change. */
export function ConceptScreen({ concept, history, usage, mayEdit }: Props) {
  const isOpen = mayEdit && !concept.deleted;
  // Every other act makes a new version, which would sweep away what is only in the form.
  const [isChanged, setChanged] = useState(false);
  return (
    <div className="flex flex-col gap-6">
      <Heading
        key={concept.version}
        concept={concept}
        mayEdit={mayEdit}
        isHeld={isOpen && isChanged}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {isOpen ? (
          <ConceptForm key={concept.version} concept={concept} mayEdit onChanged={setChanged} />
        ) : (
          <ConceptReading concept={concept} />
        )}
        <div className="flex min-w-0 flex-col gap-6">
          <HoldingsCard
            key={concept.version}
            concept={concept}
            mayEdit={isOpen}
            isHeld={isChanged}
          />
          <UsageCard usage={usage} />
          <ImpactCard concept={concept} history={history} mayEdit={mayEdit} />
          <OtherDataCard concept={concept} />
          <ConceptHistory
            key={`history-${concept.version}`}
            concept={concept}
            history={history}
            mayEdit={mayEdit && !isChanged}
          />
        </div>
      </div>
    </div>
  );
}

type HeadingProps = Pick<Props, "concept" | "mayEdit"> & {
  /** Something is in the form that has to be stored first. */
  readonly isHeld: boolean;
};

function Heading({ concept, mayEdit, isHeld }: HeadingProps) {
  const t = useT("glossary");
  const act = useConceptAct();
  const [dialog, setDialog] = useState<"delete" | "merge" | null>(null);
  const path = `/api/glossary/concepts/${concept.id}`;
  const { version } = concept;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ConceptStatusBadge status={concept.deleted ? "deleted" : concept.status} />
      <span className="text-sm text-muted">{t(`kind.${concept.kind}`)}</span>
      {concept.deleted ? (
        <span className="text-sm text-muted">
          {concept.mergedInto ? t("isMerged") : t("isDeleted")}
        </span>
      ) : null}
      {concept.mergedInto ? (
        <LinkButton size="small" href={conceptHref(concept.mergedInto)}>
          {t("toMerged")}
        </LinkButton>
      ) : null}
      {mayEdit && concept.deleted ? (
        <Button
          size="small"
          onPress={() =>
            void act(
              { path: `${path}/restoration`, body: { version: version - 1 }, version },
              t("restored"),
            )
          }
        >
          {t("actions.restoreDeleted")}
        </Button>
      ) : null}
      {mayEdit && !concept.deleted ? (
        <span className="ml-auto flex flex-wrap items-center gap-2">
          {isHeld ? <span className="text-sm text-muted">{t("saveFirst")}</span> : null}
          {concept.status === "proposed" ? (
            <Button
              size="small"
              variant="primary"
              isDisabled={isHeld}
              onPress={() => void act({ path: `${path}/approval`, version }, t("approved"))}
            >
              {t("actions.approve")}
            </Button>
          ) : null}
          <Button
            size="small"
            icon={<GitMerge aria-hidden />}
            isDisabled={isHeld}
            onPress={() => setDialog("merge")}
          >
            {t("actions.merge")}
          </Button>
          <Button
            size="small"
            variant="danger"
            icon={<Trash2 aria-hidden />}
            isDisabled={isHeld}
            onPress={() => setDialog("delete")}
          >
            {t("actions.delete")}
          </Button>
        </span>
      ) : null}
      <ConfirmDialog
        title={t("deleteQuestion")}
        confirmLabel={t("actions.delete")}
        isDestructive
        isOpen={dialog === "delete"}
        onOpenChange={(isOpen) => setDialog(isOpen ? "delete" : null)}
        onConfirm={() => {
          setDialog(null);
          void act({ method: "DELETE", path, version }, t("deleted"));
        }}
      >
        <p>{t("deleteText")}</p>
      </ConfirmDialog>
      {dialog === "merge" ? (
        <MergeDialog concept={concept} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  );
}
