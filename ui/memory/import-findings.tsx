"use client";

import { useState } from "react";
import type { ImportView } from "@/core/memory/memory-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { FormError } from "@/ui/primitives/form-error";
import { ScrollArea } from "@/ui/primitives/scroll-area";
import { send } from "@/ui/request/send";
import { useFailureWords } from "./use-failure-words";

const FINDINGS = [
  "tmx-no-language",
  "tmx-no-variants",
  "tmx-one-language",
  "tmx-empty-text",
  "tmx-text-outside",
  "tmx-foreign-element",
  "tmx-unpaired-code",
  "tmx-no-source-language",
  "tmx-version-unknown",
  "tmx-text-too-long",
  "tmx-more",
] as const;

type FindingsProps = { readonly findings: ImportView["findings"] };

/** What was found in a TMX file, by line. */
export function Findings({ findings }: FindingsProps) {
  const t = useT("memory");
  if (findings.length === 0) return <p className="text-muted">{t("import.noFindings")}</p>;
  return (
    <div>
      <h3 className="mb-1 font-medium">{t("import.findings")}</h3>
      <ScrollArea label={t("import.findings")} className="max-h-64">
        <ol className="list-decimal pl-6 text-muted">
          {findings.map(({ number, code, line, params }) => {
            const known = FINDINGS.find((one) => one === code);
            const text = known ? t(`import.codes.${known}`, { ...params }) : code;
            const sentence = line > 0 ? t("import.finding", { line, text }) : text;
            return <li key={number}>{sentence}</li>;
          })}
        </ol>
      </ScrollArea>
    </div>
  );
}

type Asked = { readonly findings?: ImportView["findings"]; readonly problem?: string };

/** Shows what was found in the file of an import of the list, and hides it again. */
export function FindingsOf({
  importId,
  file,
}: {
  readonly importId: string;
  readonly file: string;
}) {
  const t = useT("memory");
  const failure = useFailureWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isPending, setIsPending] = useState(false);
  const show = async () => {
    setIsPending(true);
    const path = `/api/memory/imports/${importId}/findings`;
    const reply = await send<ImportView["findings"]>({ method: "GET", path });
    setIsPending(false);
    setAsked(reply.ok ? { findings: reply.value } : { problem: failure(reply.error) });
  };
  const isOpen = asked?.findings !== undefined;
  const words = t(isOpen ? "imports.hideFindings" : "imports.showFindings");
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        size="small"
        variant="quiet"
        className="-ml-2"
        isPending={isPending}
        aria-expanded={isOpen}
        aria-label={`${words}: ${file}`}
        onPress={() => (isOpen ? setAsked(null) : void show())}
      >
        {words}
      </Button>
      <FormError>{asked?.problem ?? null}</FormError>
      {asked?.findings ? <Findings findings={asked.findings} /> : null}
    </div>
  );
}
