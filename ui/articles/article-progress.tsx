"use client";

import Link from "next/link";
import type { Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { ProgressBar, type ProgressPart } from "@/ui/primitives/progress-bar";

/** Counts of one language, as far as a bar needs them. */
export type Counts = {
  readonly total: number;
  readonly approved: number;
  readonly translated: number;
  readonly draft: number;
  readonly returned: number;
};

/** The stretches of a bar from the finished end. Drafts that came back are their own stretch. */
export function progressParts(counts: Counts): readonly ProgressPart[] {
  return [
    { status: "approved", count: counts.approved },
    { status: "translated", count: counts.translated },
    { status: "draft", count: counts.draft - counts.returned },
    { status: "changes-requested", count: counts.returned },
  ];
}

type Props = { readonly language: Language; readonly counts: Counts; readonly href?: string };

/** How far a language of an article is: its name, the figure and the bar; leads to the editor. */
export function ArticleProgress({ language, counts, href }: Props) {
  const bar = (
    <ProgressBar
      label={AUTONYMS[language]}
      parts={progressParts(counts)}
      done={counts.approved}
      total={counts.total}
    />
  );
  if (href === undefined) return bar;
  return (
    <Link href={href} className="-m-1.5 block rounded-lg p-1.5 hover:bg-hover">
      {bar}
    </Link>
  );
}
