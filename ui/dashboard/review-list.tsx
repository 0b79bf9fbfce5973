import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { ReviewWork } from "@/core/workflow/desk-view";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { LinkButton } from "@/ui/primitives/link-button";

type Props = {
  readonly work: readonly ReviewWork[];
  readonly language: Language;
  readonly timeZone: string;
  /** Whether the first line is what the page is for. */
  readonly isPrimary: boolean;
};

/** Texts that wait for approval, by article and language; each leads to the first of them. */
export async function ReviewList({ work, language, timeZone, isPrimary }: Props) {
  const t = await getT(language, "dashboard");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {work.map((one, index) => (
        <li
          key={`${one.articleId} ${one.language}`}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0 grow basis-64">
            <p className="font-medium">
              {t("review.waits", { count: one.count })}
              {" · "}
              <span lang={one.language}>{AUTONYMS[one.language]}</span>
            </p>
            <Link
              href={articleHref(one.articleId)}
              lang={one.sourceLanguage}
              className="line-clamp-1 text-muted hover:text-ink hover:underline"
            >
              {one.title}
            </Link>
            {one.deadlineAt ? (
              <p className="text-xs text-muted">
                {t("work.due", {
                  when: formatDateTime(language, Date.parse(one.deadlineAt), timeZone),
                })}
              </p>
            ) : null}
          </div>
          <LinkButton
            variant={isPrimary && index === 0 ? "primary" : "secondary"}
            href={editorHref(one.articleId, {
              language: one.language,
              segment: one.first,
              review: true,
            })}
          >
            {t("review.action")}
            <ArrowRight aria-hidden />
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
