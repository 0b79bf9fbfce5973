"use client";

import Link from "next/link";
import { useState } from "react";
import { LANGUAGES } from "@/core/language/language";
import type { ConceptFinding } from "@/core/terminology/concept-draft";
import type { ConceptRow, KnownConceptView } from "@/core/terminology/glossary-view";
import { formatDate } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { LinkButton } from "@/ui/primitives/link-button";
import { conceptHref } from "./addresses";
import { ConceptFindings } from "./concept-findings";
import { KnownConcepts } from "./known-concepts";
import { useConceptAct } from "./use-concept-act";

type Props = {
  readonly concepts: readonly ConceptRow[];
  /** What each of them may double, by its id. */
  readonly known: Readonly<Record<string, readonly KnownConceptView[]>>;
  /** What is to be looked at in each of them, by its id. */
  readonly remarks: Readonly<Record<string, readonly ConceptFinding[]>>;
  readonly mayApprove: boolean;
};

/** Proposals to be approved, corrected first, or rejected. */
export function ProposalList({ concepts, known, remarks, mayApprove }: Props) {
  return (
    <ul className="flex flex-col gap-4">
      {concepts.map((concept) => (
        <Proposal
          key={`${concept.id}${concept.version}`}
          concept={concept}
          known={known[concept.id] ?? []}
          remarks={remarks[concept.id] ?? []}
          mayApprove={mayApprove}
        />
      ))}
    </ul>
  );
}

type ItemProps = {
  readonly concept: ConceptRow;
  readonly known: readonly KnownConceptView[];
  readonly remarks: readonly ConceptFinding[];
  readonly mayApprove: boolean;
};

function Proposal({ concept, known, remarks, mayApprove }: ItemProps) {
  const t = useT("glossary");
  const act = useConceptAct();
  const { language, timeZone } = useScope();
  const [isAsking, setAsking] = useState(false);
  const path = `/api/glossary/concepts/${concept.id}`;
  const { version } = concept;
  return (
    <li className="rounded-xl border border-line bg-page p-5 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 grow basis-80 gap-1">
          <dl className="grid gap-1">
            {LANGUAGES.map((one) => {
              const texts = concept.terms.filter((term) => term.language === one);
              return (
                <div key={one} className="flex gap-3">
                  <dt className="w-24 shrink-0 text-sm text-muted">{t(`columns.${one}`)}</dt>
                  <dd lang={one}>{texts.map(({ text }) => text).join(" · ") || "—"}</dd>
                </div>
              );
            })}
          </dl>
          <div className="text-xs text-muted">
            {[
              t(`kind.${concept.kind}`),
              concept.createdBy,
              formatDate(language, Date.parse(concept.updatedAt), timeZone),
            ].join(" · ")}
          </div>
          {concept.note ? <p className="text-sm whitespace-pre-wrap">{concept.note}</p> : null}
          <KnownConcepts known={known} />
          {remarks.length > 0 ? <ConceptFindings findings={remarks} /> : null}
        </div>
        <div className="flex flex-wrap gap-2">
          {mayApprove ? (
            <>
              <Button
                size="small"
                variant="primary"
                isDisabled={!concept.hasSource}
                onPress={() => void act({ path: `${path}/approval`, version }, t("approved"))}
              >
                {t("actions.approve")}
              </Button>
              <LinkButton size="small" href={conceptHref(concept.id)}>
                {t("actions.edit")}
              </LinkButton>
              <Button size="small" variant="danger" onPress={() => setAsking(true)}>
                {t("actions.reject")}
              </Button>
            </>
          ) : (
            <Link href={conceptHref(concept.id)} className="text-sm text-accent hover:underline">
              {t("openIt")}
            </Link>
          )}
        </div>
      </div>
      <ConfirmDialog
        title={t("rejectQuestion")}
        confirmLabel={t("actions.reject")}
        isDestructive
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setAsking(false);
          void act({ method: "DELETE", path, version }, t("rejected"));
        }}
      >
        <p>{t("deleteText")}</p>
      </ConfirmDialog>
    </li>
  );
}
