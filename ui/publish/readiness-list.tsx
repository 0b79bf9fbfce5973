import { CircleCheck, CircleX } from "lucide-react";
import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { Blocker } from "@/core/publication/localized-article";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import type { Readiness } from "./readiness";

type Props = {
  readonly articleId: string;
  readonly sourceLanguage: Language;
  readonly languages: readonly Readiness[];
  readonly language: Language;
};

/** Whether each language can go out, and what stands in its way with the segments to go to. */
export async function ReadinessList({ articleId, sourceLanguage, languages, language }: Props) {
  const t = await getT(language, "publish");
  return (
    <Card title={t("readiness.title")}>
      <ul className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        {languages.map((one) => (
          <li key={one.language} data-ready={one.blockers.length === 0} className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span lang={one.language} className="font-semibold">
                {AUTONYMS[one.language]}
              </span>
              {one.blockers.length === 0 ? (
                <span className="inline-flex items-center gap-1.5 text-approved">
                  <CircleCheck aria-hidden className="size-4" />
                  {t("readiness.ready")}
                </span>
              ) : (
                <span className="inline-flex items-center gap-1.5 text-changes">
                  <CircleX aria-hidden className="size-4" />
                  {t("readiness.blocked")}
                </span>
              )}
            </p>
            <ul className="mt-2 flex flex-col gap-3 empty:hidden">
              {one.blockers.map((blocker) => (
                <li key={blocker.code}>
                  <BlockerLine
                    blocker={blocker}
                    articleId={articleId}
                    target={one.language === sourceLanguage ? null : one.language}
                    language={language}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Numbers shown of one reason: enough to begin with, and the rest is counted. */
const SHOWN = 12;

type LineProps = {
  readonly blocker: Blocker;
  readonly articleId: string;
  /** Null for the source, whose faults are mended in the source itself. */
  readonly target: Language | null;
  readonly language: Language;
};

async function BlockerLine({ blocker, articleId, target, language }: LineProps) {
  const t = await getT(language, "publish");
  const { code, positions } = blocker;
  const shown = positions.slice(0, SHOWN);
  const rest = positions.length - shown.length;
  return (
    <>
      <p>
        {t(`blockers.${code}`)}
        {positions.length > 0 ? (
          <span className="text-muted">{` · ${t("segments", { count: positions.length })}`}</span>
        ) : null}
      </p>
      <ul className="mt-1 flex flex-wrap gap-1 empty:hidden">
        {shown.map((position) => (
          <li key={position}>
            <Link
              href={
                target === null
                  ? articleHref(articleId, "source")
                  : editorHref(articleId, { language: target, segment: position })
              }
              aria-label={t("readiness.goTo", { number: position })}
              className="tabular inline-flex min-h-6 min-w-8 items-center justify-center rounded-md bg-sunken px-1.5 text-xs font-medium hover:bg-accent-soft hover:text-accent"
            >
              {position}
            </Link>
          </li>
        ))}
        {rest > 0 ? (
          <li className="self-center text-xs text-muted">{t("readiness.more", { count: rest })}</li>
        ) : null}
      </ul>
    </>
  );
}
