"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ConceptFinding } from "@/core/terminology/concept-draft";
import type { ConceptView } from "@/core/terminology/glossary-view";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { toast } from "@/ui/primitives/toast-queue";
import { type Reply, send } from "@/ui/request/send";
import { conceptHref } from "./addresses";
import { draftOfFields, emptyTerm, fieldsOf } from "./concept-draft-state";

type Saved = {
  readonly id?: string;
  readonly version: number;
  readonly findings: readonly ConceptFinding[];
};

const NO_FINDINGS: readonly ConceptFinding[] = [];

/** The form of a concept: what is entered, how it is sent, and what the server said to it. */
export function useConceptForm(concept: ConceptView | null, mayEdit: boolean) {
  const t = useT("glossary");
  const errors = useT("errors");
  const router = useRouter();
  const [start] = useState(() => fieldsOf(concept));
  const [fields, setFields] = useState(start);
  const [findings, setFindings] = useState(concept?.findings ?? NO_FINDINGS);
  // Findings name wordings by their place in what was stored or sent.
  const [sent, setSent] = useState(() => fields.terms.map(({ key }) => key));
  const [problem, setProblem] = useState<string | null>(null);
  const [duplicates, setDuplicates] = useState<readonly string[]>([]);
  const [isPending, setPending] = useState(false);
  const [isStale, setStale] = useState(false);

  const refuse = (reply: Extract<Reply<Saved>, { ok: false }>) => {
    const code = reply.error?.code;
    if (code === "concept-invalid" || code === "source-missing")
      setFindings((reply.details as readonly ConceptFinding[] | undefined) ?? NO_FINDINGS);
    if (code === "duplicate")
      setDuplicates((reply.details as { conceptIds: readonly string[] }).conceptIds);
    setStale(code === "version-conflict");
    if (code === "version-conflict") setProblem(t("conflict"));
    else setProblem(problemText(errors, reply.error));
  };

  const save = async (allowDuplicate: boolean) => {
    setPending(true);
    setProblem(null);
    setDuplicates([]);
    setFindings([]);
    const draft = draftOfFields(fields);
    setSent(
      fields.terms
        .filter(({ text, id }) => text.trim() !== "" || id !== null)
        .map(({ key }) => key),
    );
    const as = mayEdit ? "approved" : "proposal";
    const reply = await (concept
      ? send<Saved>({
          method: "PUT",
          path: `/api/glossary/concepts/${concept.id}`,
          body: draft,
          version: concept.version,
        })
      : send<Saved>({
          path: "/api/glossary/concepts",
          body: { concept: draft, as, allowDuplicate: mayEdit && allowDuplicate },
        }));
    setPending(false);
    if (!reply.ok) {
      refuse(reply);
      return;
    }
    toast({ tone: "done", title: mayEdit ? t("form.saved") : t("proposeDialog.sent") });
    if (concept === null && reply.value.id) router.push(conceptHref(reply.value.id));
    else router.refresh();
  };

  const suggestName = async () => {
    const name = fields.terms.find(({ language }) => language === "kk")?.text.trim() ?? "";
    if (name === "") return;
    const path = `/api/glossary/name?${new URLSearchParams({ name })}`;
    const reply = await send<{ readonly text: string }>({ method: "GET", path });
    if (!reply.ok) return;
    const empty = fields.terms.find(({ language, text }) => language === "ru" && text === "");
    const filled = { ...(empty ?? emptyTerm("ru", false)), text: reply.value.text };
    setFields((before) => ({
      ...before,
      terms: empty
        ? before.terms.map((one) => (one.key === empty.key ? filled : one))
        : [...before.terms, filled],
    }));
    toast({ tone: "done", title: t("form.suggested") });
  };

  return {
    fields,
    setFields,
    /** Something was entered that is not stored yet. */
    isChanged: fields !== start,
    findings,
    sent,
    problem,
    duplicates,
    isPending,
    isStale,
    reload: () => router.refresh(),
    save: (allowDuplicate = false) => void save(allowDuplicate),
    suggestName: () => void suggestName(),
  };
}
