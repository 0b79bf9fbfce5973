"use client";

import type { ConceptFinding } from "@/core/terminology/concept-draft";
import { useT } from "@/ui/i18n/use-t";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { findingText } from "./finding-text";

/** What is wrong with a concept, numbered. What cannot be stored is an error, the rest is to be looked at. */
export function ConceptFindings({ findings }: { readonly findings: readonly ConceptFinding[] }) {
  const t = useT("glossary");
  return (
    <ol className="flex flex-col gap-1.5 text-sm">
      {findings.map((finding) => (
        <li key={finding.number} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <span className="tabular text-muted">{`${finding.number}.`}</span>
          <SeverityBadge severity={finding.blocks ? "error" : "warning"} />
          <span className="min-w-0 wrap-anywhere">{findingText(t, finding)}</span>
        </li>
      ))}
    </ol>
  );
}
