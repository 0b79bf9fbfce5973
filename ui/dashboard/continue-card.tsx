import { ArrowRight, Undo2 } from "lucide-react";
import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { NextSegment } from "@/core/workflow/desk-view";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { getT } from "@/ui/i18n/server";
import { LinkButton } from "@/ui/primitives/link-button";

type Props = { readonly next: NextSegment; readonly language: Language };

/** The way back into one's work: the very segment, and why it came back if it did. */
export async function ContinueCard({ next, language }: Props) {
  const t = await getT(language, "dashboard");
  const { work, number, text, returned } = next;
  return (
    <section
      aria-labelledby="continue"
      className="flex flex-col gap-4 rounded-xl border border-line bg-page p-5 shadow-card sm:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 grow basis-72">
          <h2 id="continue" className="font-serif text-xl font-semibold">
            {t("continue.title", { number, total: work.total })}
          </h2>
          <p className="mt-1 text-muted">
            <Link
              href={articleHref(work.articleId)}
              lang={work.sourceLanguage}
              className="hover:text-ink hover:underline"
            >
              {work.title}
            </Link>
            {" · "}
            <span lang={work.language}>{AUTONYMS[work.language]}</span>
          </p>
        </div>
        <LinkButton
          variant="primary"
          size="large"
          href={editorHref(work.articleId, { language: work.language, segment: number })}
        >
          {t("continue.action")}
          <ArrowRight aria-hidden />
        </LinkButton>
      </div>
      <p
        lang={work.sourceLanguage}
        className="line-clamp-3 border-l-2 border-accent pl-4 text-base leading-relaxed"
      >
        {text}
      </p>
      {returned ? (
        <div className="flex gap-3 rounded-lg bg-changes-soft px-4 py-3 text-changes">
          <Undo2 aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div className="min-w-0">
            <p className="font-medium">
              {t("continue.returned", {
                by: returned.by,
                category: t(`categories.${returned.category}`),
              })}
            </p>
            <p lang={work.language}>{returned.reason}</p>
          </div>
        </div>
      ) : null}
    </section>
  );
}
