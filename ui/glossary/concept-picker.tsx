"use client";

import { useEffect, useState } from "react";
import type { ConceptKind } from "@/core/terminology/concept";
import type { ConceptRow, GlossaryPage } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { TextField } from "@/ui/primitives/text-field";
import { send } from "@/ui/request/send";

type Props = {
  readonly label: string;
  readonly kind?: ConceptKind;
  readonly exceptId: string;
  /** Where the picker is what a dialog is for. */
  readonly autoFocus?: boolean;
  readonly onPick: (concept: ConceptRow) => void;
};

/** Finds another concept by any form of its wordings. */
export function ConceptPicker({ label, kind, exceptId, autoFocus, onPick }: Props) {
  const t = useT("glossary");
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly ConceptRow[]>([]);
  useEffect(() => {
    if (text.trim() === "") return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: text.trim(), limit: "8", ...(kind && { kind }) });
      const reply = await send<GlossaryPage>({
        method: "GET",
        path: `/api/glossary/concepts?${query}`,
      });
      if (!isLate && reply.ok) setFound(reply.value.concepts);
    }, 200);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text, kind]);
  const shown = text.trim() === "" ? [] : found.filter(({ id }) => id !== exceptId);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        type="search"
        label={label}
        value={text}
        onChange={setText}
        autoFocus={autoFocus ?? false}
      />
      <ul className="flex flex-col gap-1">
        {shown.map((concept) => (
          <li key={concept.id} className="flex items-center justify-between gap-3 text-sm">
            <span lang={concept.terms[0]?.language} className="min-w-0">
              {concept.terms
                .filter(({ status }) => status === "preferred" || status === "proposed")
                .slice(0, 3)
                .map((term) => term.text)
                .join(" · ")}
            </span>
            <Button
              size="small"
              onPress={() => {
                setText("");
                onPick(concept);
              }}
            >
              {t("holdings.pick")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
