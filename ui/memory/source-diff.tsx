import { useMemo } from "react";
import type { Language } from "@/core/language/language";
import type { DiffPart } from "@/core/memory/source-diff";
import { Diff, type DiffPart as ShownPart } from "@/ui/primitives/diff";

const KINDS: Readonly<Record<DiffPart["kind"], ShownPart["kind"]>> = {
  same: "same",
  added: "insert",
  removed: "delete",
};

type Props = { readonly parts: readonly DiffPart[]; readonly lang: Language };

/** What differs from the memory's source to the text at hand: struck out there, underlined here. */
export function SourceDiff({ parts, lang }: Props) {
  const shown = useMemo(
    () => parts.map(({ kind, text }): ShownPart => ({ kind: KINDS[kind], text })),
    [parts],
  );
  return <Diff parts={shown} lang={lang} />;
}
