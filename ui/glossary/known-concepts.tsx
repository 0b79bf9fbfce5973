"use client";

import Link from "next/link";
import type { KnownConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { conceptHref } from "./addresses";

type Props = {
  readonly known: readonly KnownConceptView[];
  /** Where leaving the page would lose what is being written. */
  readonly inNewTab?: boolean;
};

/** Concepts that a proposal may double. */
export function KnownConcepts({ known, inNewTab = false }: Props) {
  const t = useT("glossary");
  if (known.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-medium text-draft">{t("known")}</p>
      <ul>
        {known.map(({ id, wordings }) => (
          <li key={id}>
            <Link
              href={conceptHref(id)}
              {...(inNewTab && { target: "_blank" })}
              className="text-accent hover:underline"
            >
              {wordings.map(({ language, text }, at) => (
                <span key={`${language} ${text}`}>
                  {at > 0 ? " · " : ""}
                  <span lang={language}>{text}</span>
                </span>
              ))}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
