"use client";

import { useState } from "react";
import type { ConceptRow, ConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { ConceptPicker } from "./concept-picker";
import { useConceptAct } from "./use-concept-act";

type Props = { readonly concept: ConceptView; readonly onClose: () => void };

/** Two concepts become one. */
export function MergeDialog({ concept, onClose }: Props) {
  const t = useT("glossary");
  const act = useConceptAct();
  const [other, setOther] = useState<ConceptRow | null>(null);
  const merge = async () => {
    if (!other) return;
    const path = `/api/glossary/concepts/${concept.id}/merge`;
    const body = { id: other.id, version: other.version };
    if (await act({ path, body, version: concept.version }, t("merged"))) onClose();
  };
  return (
    <Dialog
      title={t("mergeDialog.title")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="primary" isDisabled={other === null} onPress={() => void merge()}>
          {t("mergeDialog.confirm")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("mergeDialog.text")}</p>
        <ConceptPicker
          label={t("mergeDialog.search")}
          exceptId={concept.id}
          autoFocus
          onPick={setOther}
        />
        {other ? (
          <ul className="rounded-lg border border-line p-3 text-sm">
            {other.terms.map((term) => (
              <li key={term.id} lang={term.language}>
                {term.text}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
