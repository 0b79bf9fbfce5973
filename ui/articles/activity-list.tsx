import type { TFunction } from "i18next";
import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { ActivityLine } from "@/core/workflow/desk-view";
import { ago } from "@/ui/i18n/ago";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { getT } from "@/ui/i18n/server";
import { articleHref } from "./addresses";

type Props = {
  readonly lines: readonly ActivityLine[];
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
  /** False where the page is about one article. */
  readonly showTitles?: boolean;
};

/** What happened lately: what, who, when. Server component. */
export async function ActivityList({ lines, language, timeZone, now, showTitles = true }: Props) {
  const [t, common] = await Promise.all([getT(language, "articles"), getT(language, "common")]);
  if (lines.length === 0) return <p className="text-muted">{t("activity.none")}</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {lines.map((line, index) => (
        <li key={line.seq} className="flex flex-col gap-0.5 py-2.5 first:pt-0 last:pb-0">
          <span>{sentence(t, line)}</span>
          {showTitles && lines[index - 1]?.articleId !== line.articleId ? (
            <Link
              href={articleHref(line.articleId)}
              lang={line.sourceLanguage}
              className="line-clamp-1 text-muted hover:text-ink hover:underline"
            >
              {line.title}
            </Link>
          ) : null}
          <span className="text-xs text-muted">
            {[line.by, ago(Date.parse(line.at), { t: common, language, timeZone, now })]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
}

function sentence(t: TFunction<"articles">, { action, count, languages }: ActivityLine): string {
  const text = t(`activity.${action.replace(".", "-")}` as "activity.article-created", { count });
  if (languages.length === 0) return text;
  return `${text} · ${languages.map((one) => AUTONYMS[one]).join(", ")}`;
}
