"use client";

import { Info } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { noteWords } from "./note-words";
import type { Preview } from "./preview";

/** What the reader of the text left out or changed, and the encoding of a file that was not UTF-8. */
export function ImportNotes({ encoding, findings }: Pick<Preview, "encoding" | "findings">) {
  const t = useT("import");
  const foreign = encoding !== null && encoding !== "utf-8";
  if (!foreign && findings.length === 0) return null;
  return (
    <section
      aria-label={t("notes.title")}
      className="flex gap-3 rounded-xl bg-translated-soft px-4 py-3 text-translated"
    >
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <ul className="flex min-w-0 flex-col gap-1">
        {foreign ? <li>{t("notes.encoding", { encoding: encoding.toUpperCase() })}</li> : null}
        {findings.map((finding) => (
          <li key={finding.number}>{noteWords(t, finding)}</li>
        ))}
      </ul>
    </section>
  );
}
