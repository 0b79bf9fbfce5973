"use client";

import { useState } from "react";
import type { Language } from "@/core/language/language";
import { CONCEPT_KINDS, type ConceptKind } from "@/core/terminology/concept";
import type { ConceptFinding } from "@/core/terminology/concept-draft";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { Select } from "@/ui/primitives/select";
import { TextArea } from "@/ui/primitives/text-area";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { send } from "@/ui/request/send";
import { ConceptFindings } from "./concept-findings";
import { KnownConcepts } from "./known-concepts";
import { type KnownAnswer, useKnownConcepts } from "./use-known-concepts";

type Props = {
  readonly start: { readonly source: string; readonly target: string };
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  readonly onClose: () => void;
};

/** A proposal in two keystrokes: Ctrl+E takes what is selected, Enter sends it. */
export function ProposeDialog({ start, sourceLanguage, targetLanguage, onClose }: Props) {
  const t = useT("glossary");
  const errors = useT("errors");
  const [source, setSource] = useState(start.source.trim());
  const [target, setTarget] = useState(start.target.trim());
  const [kind, setKind] = useState<ConceptKind>("common");
  const [note, setNote] = useState("");
  const [error, setError] = useState<string>();
  const [findings, setFindings] = useState<readonly ConceptFinding[]>([]);
  const [isPending, setPending] = useState(false);
  const answer = useKnownConcepts(source);
  const submit = async () => {
    setPending(true);
    const terms = [
      { language: sourceLanguage, text: source },
      { language: targetLanguage, text: target },
    ].filter(({ text }) => text.trim() !== "");
    const reply = await send({
      path: "/api/glossary/concepts",
      body: { as: "proposal", concept: { kind, note, terms } },
    });
    setPending(false);
    if (!reply.ok) {
      setError(problemText(errors, reply.error));
      const isInvalid = reply.error?.code === "concept-invalid";
      const told = isInvalid ? (reply.details as readonly ConceptFinding[]) : [];
      // What a terminologist has to add, such as the source, is not the translator's fault.
      setFindings(told.filter(({ blocks }) => blocks));
      return;
    }
    toast({ tone: "done", title: t("proposeDialog.sent") });
    onClose();
  };
  return (
    <Dialog title={t("proposeDialog.title")} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          autoFocus={source === ""}
          label={t(`columns.${sourceLanguage}`)}
          lang={sourceLanguage}
          value={source}
          onChange={(text) => {
            setSource(text);
            setError(undefined);
            setFindings([]);
          }}
          error={error}
        />
        {findings.length > 0 ? <ConceptFindings findings={findings} /> : null}
        <div aria-live="polite" aria-busy={answer.state === "reading"} className="empty:hidden">
          <Known answer={answer} />
        </div>
        <TextField
          autoFocus={source !== ""}
          label={t(`columns.${targetLanguage}`)}
          lang={targetLanguage}
          value={target}
          onChange={setTarget}
        />
        <Select
          label={t("proposeDialog.kind")}
          value={kind}
          onChange={setKind}
          options={CONCEPT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextArea label={t("proposeDialog.note")} rows={2} value={note} onChange={setNote} />
        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            isDisabled={source.trim() === ""}
          >
            {t("proposeDialog.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whether the glossary has the term: what is known, being asked, or could not be asked. */
function Known({ answer }: { readonly answer: KnownAnswer }) {
  const t = useT("glossary");
  if (answer.state === "idle") return null;
  if (answer.state === "ready" && answer.known.length > 0)
    return <KnownConcepts known={answer.known} inNewTab />;
  return <p className="text-sm text-muted">{t(`proposeDialog.known.${answer.state}`)}</p>;
}
