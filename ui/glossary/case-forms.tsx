"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { ArticleTermMatch, OfferedTerm } from "@/core/terminology/glossary-view";
import type { FormSuggestion } from "@/core/terminology/suggest-russian-forms";
import { useEditor } from "@/ui/editor/editor-context";
import type { Insert } from "@/ui/editor/panel/panel-provider";
import { currentCell } from "@/ui/editor/state/desk-actions";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { FormError } from "@/ui/primitives/form-error";
import { Skeleton } from "@/ui/primitives/skeleton";
import { send } from "@/ui/request/send";

type Props = {
  readonly term: OfferedTerm;
  readonly match: ArticleTermMatch;
  readonly insert: Insert;
};

/**
 * The six case forms of a Russian wording, the likeliest first: by the preposition before the caret
 * and the Kazakh ending. Asked for when opened, and never put in by themselves.
 */
export function CaseForms({ term, match, insert }: Props) {
  const t = useT("glossary");
  const left = useLeftContext();
  const [isOpen, setOpen] = useState(false);
  const [forms, setForms] = useState<readonly FormSuggestion[] | "failed" | null>(null);
  const open = async () => {
    setOpen(!isOpen);
    if (isOpen) return;
    setForms(null);
    const query = new URLSearchParams({
      termId: term.termId,
      left: left(),
      plural: match.plural ? "yes" : "no",
      ...(match.case === null ? {} : { kazakhCase: match.case }),
    });
    const reply = await send<readonly FormSuggestion[]>({
      method: "GET",
      path: `/api/glossary/forms?${query}`,
    });
    setForms(reply.ok ? reply.value : "failed");
  };
  return (
    <div className="mt-1 pl-7">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => void open()}
        className="inline-flex min-h-6 items-center gap-1 rounded px-1 text-xs text-muted hover:text-ink"
      >
        <ChevronDown aria-hidden className={classNames("size-3.5", isOpen && "rotate-180")} />
        {t("panel.forms")}
      </button>
      {isOpen && forms === null ? <Skeleton lines={2} /> : null}
      {isOpen && forms === "failed" ? <FormError>{t("panel.formsFailed")}</FormError> : null}
      {isOpen && forms && forms !== "failed" ? (
        <FormList term={term} forms={forms} insert={insert} />
      ) : null}
    </div>
  );
}

type ListProps = Pick<Props, "term" | "insert"> & { readonly forms: readonly FormSuggestion[] };

function FormList({ term, forms, insert }: ListProps) {
  const t = useT("glossary");
  const best = forms[0]?.weight ?? 0;
  // «СНГ» six times over is no choice.
  if (new Set(forms.map(({ text }) => text)).size < 2)
    return <p className="text-sm text-muted">{t("panel.noForms")}</p>;
  return (
    <ul aria-label={t("panel.formsOf", { text: term.text })} className="flex flex-col">
      {forms.map((form) => (
        <li key={form.case}>
          <button
            type="button"
            onClick={() => insert(form.text)}
            className="flex min-h-6 w-full flex-wrap items-baseline gap-x-2 rounded px-1 text-left text-sm hover:bg-hover"
          >
            <span lang="ru">{form.text}</span>
            <span className="text-xs text-muted">{t(`panel.case.${form.case}`)}</span>
            {best > 0 && form.weight === best ? (
              <span className="text-xs font-medium text-approved">{t("panel.likely")}</span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The translation before the caret, as far as it decides a case. */
function useLeftContext(): () => string {
  const { desk, editors } = useEditor();
  return () => {
    const cell = currentCell(desk.getState())?.getState();
    const field = cell && editors.get(cell.view.id);
    if (!field) return "";
    return field.text().slice(0, field.selection().from).slice(-120);
  };
}
