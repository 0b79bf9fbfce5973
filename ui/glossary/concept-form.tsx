"use client";

import { Plus, Sparkles } from "lucide-react";
import { useEffect } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { CONCEPT_KINDS } from "@/core/terminology/concept";
import type { ConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { LinkButton } from "@/ui/primitives/link-button";
import { Select } from "@/ui/primitives/select";
import { TextArea } from "@/ui/primitives/text-area";
import { TextField } from "@/ui/primitives/text-field";
import { conceptHref } from "./addresses";
import { type ConceptFields, emptyTerm } from "./concept-draft-state";
import { ConceptFindings } from "./concept-findings";
import { TermFieldsRow } from "./term-fields";
import { useConceptForm } from "./use-concept-form";

type Props = {
  readonly concept: ConceptView | null;
  readonly mayEdit: boolean;
  /** Told when there is something in the form that is not stored, and when there no longer is. */
  readonly onChanged?: (isChanged: boolean) => void;
};

/** A concept to be entered or changed: what it is, and its wordings per language. */
export function ConceptForm({ concept, mayEdit, onChanged }: Props) {
  const t = useT("glossary");
  const form = useConceptForm(concept, mayEdit);
  const { fields, setFields, isChanged } = form;
  useEffect(() => {
    onChanged?.(isChanged);
    return () => onChanged?.(false);
  }, [onChanged, isChanged]);
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <Card title={t("form.terms")}>
        <div className="flex flex-col gap-5">
          {LANGUAGES.map((language) => (
            <LanguageTerms key={language} language={language} form={form} isProposal={!mayEdit} />
          ))}
        </div>
      </Card>
      <Card title={t("form.concept")}>
        <ConceptTexts fields={fields} setFields={setFields} />
      </Card>
      {form.problem ? (
        <p role="alert" className="text-sm font-medium text-danger">
          {form.problem}
        </p>
      ) : null}
      {form.findings.length > 0 ? (
        <section aria-label={t("importing.notes")}>
          <ConceptFindings findings={form.findings} />
        </section>
      ) : null}
      {form.isStale ? (
        <Button size="small" className="self-start" onPress={form.reload}>
          {t("reload")}
        </Button>
      ) : null}
      {form.duplicates.length > 0 ? (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          {form.duplicates.map((id) => (
            <LinkButton key={id} size="small" href={conceptHref(id)}>
              {t("openIt")}
            </LinkButton>
          ))}
          {mayEdit ? (
            <Button size="small" onPress={() => form.save(true)}>
              {t("addAnyway")}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {concept ? t("form.save") : mayEdit ? t("form.saveApproved") : t("form.sendProposal")}
        </Button>
        <LinkButton href="/desk/glossary">{t("form.leave")}</LinkButton>
      </div>
    </form>
  );
}

type TextsProps = {
  readonly fields: ConceptFields;
  readonly setFields: (change: (before: ConceptFields) => ConceptFields) => void;
};

function ConceptTexts({ fields, setFields }: TextsProps) {
  const t = useT("glossary");
  const set = (part: Partial<ConceptFields>) => setFields((before) => ({ ...before, ...part }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t("form.kind")}
        value={fields.kind}
        options={CONCEPT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={t("form.domain")}
        value={fields.domain}
        onChange={(domain) => set({ domain })}
      />
      <TextArea
        className="sm:col-span-2"
        label={t("form.definition")}
        rows={2}
        value={fields.definition}
        onChange={(definition) => set({ definition })}
      />
      <TextField
        label={t("form.source")}
        description={t("form.sourceHint")}
        value={fields.source}
        onChange={(source) => set({ source })}
      />
      <TextField
        label={t("form.country")}
        description={t("form.countryHint")}
        value={fields.country}
        onChange={(country) => set({ country })}
      />
      <TextArea
        className="sm:col-span-2"
        label={t("form.note")}
        rows={2}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
    </div>
  );
}

type LanguageProps = {
  readonly language: Language;
  readonly form: ReturnType<typeof useConceptForm>;
  readonly isProposal: boolean;
};

function LanguageTerms({ language, form, isProposal }: LanguageProps) {
  const t = useT("glossary");
  const { fields, setFields, findings } = form;
  const terms = fields.terms.filter((term) => term.language === language);
  return (
    <section aria-label={t(`columns.${language}`)} className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{t(`columns.${language}`)}</h3>
      <ul className="flex flex-col gap-2">
        {terms.map((term) => (
          <TermFieldsRow
            key={term.key}
            term={term}
            isProposal={isProposal}
            findings={findings.filter(
              (one) => one.term !== null && form.sent[one.term] === term.key,
            )}
            onChange={(changed) =>
              setFields((before) => ({
                ...before,
                terms: before.terms.map((one) => (one.key === term.key ? changed : one)),
              }))
            }
            onRemove={() =>
              setFields((before) => ({
                ...before,
                terms: before.terms.filter((one) => one.key !== term.key),
              }))
            }
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="quiet"
          icon={<Plus aria-hidden />}
          onPress={() =>
            setFields((before) => ({
              ...before,
              terms: [...before.terms, emptyTerm(language, terms.length === 0)],
            }))
          }
        >
          {t("form.addTerm", { language: t(`languages.${language}`) })}
        </Button>
        {language === "ru" && fields.kind === "person" ? (
          <Button
            size="small"
            variant="quiet"
            icon={<Sparkles aria-hidden />}
            onPress={() => form.suggestName()}
          >
            {t("form.suggest")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
