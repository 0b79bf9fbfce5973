import Link from "next/link";
import { findingKey } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { type FindingGroup, type FindingLine, groupFindings } from "@/core/workflow/desk-view";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { EmptyState } from "@/ui/primitives/empty-state";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { AcceptFinding } from "./accept-finding";
import { FindingQuote } from "./finding-quote";
import { checkTitle, findingText } from "./finding-text";

type Props = {
  readonly articleId: string;
  readonly lines: readonly FindingLine[];
  /** Of the article, for places that only the source has. */
  readonly sourceLanguage: Language;
  readonly language: Language;
  readonly timeZone: string;
  /** Whose screen this is. */
  readonly login: string;
};

/** The findings of an article by check: open ones first, then those that somebody accepted. */
export async function FindingsReport({ lines, ...shared }: Props) {
  const t = await getT(shared.language, "findings");
  const open = groupFindings(lines.filter(({ ignored }) => ignored === null));
  const accepted = groupFindings(lines.filter(({ ignored }) => ignored !== null));
  return (
    <div className="flex flex-col gap-8">
      {open.length === 0 ? <EmptyState sentence={t("none")} /> : null}
      <div className="flex flex-col gap-4">
        {open.map((group) => (
          <Group key={`${group.code} ${group.severity}`} group={group} {...shared} />
        ))}
      </div>
      {accepted.length > 0 ? (
        <section className="flex flex-col gap-4">
          <h2 className="text-base font-semibold">{t("ignored")}</h2>
          {accepted.map((group) => (
            <Group key={`${group.code} ${group.severity}`} group={group} {...shared} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

type GroupProps = Omit<Props, "lines"> & { readonly group: FindingGroup };

async function Group({ group, ...shared }: GroupProps) {
  const checks = await getT(shared.language, "checks");
  const counts = new Map<Language, number>();
  for (const { language } of group.lines) counts.set(language, (counts.get(language) ?? 0) + 1);
  return (
    <details
      open
      data-check={group.code}
      className="group rounded-xl border border-line bg-page shadow-card"
    >
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl px-5 py-3.5 hover:bg-hover">
        <SeverityBadge severity={group.severity} count={group.lines.length} />
        <span className="font-semibold">{checkTitle(checks, group.code)}</span>
        <span className="flex flex-wrap gap-x-3 text-xs text-muted sm:ml-auto">
          {[...counts].map(([language, count]) => (
            <span key={language}>
              <span lang={language}>{AUTONYMS[language]}</span>
              <span className="tabular">{` ${count}`}</span>
            </span>
          ))}
        </span>
      </summary>
      <ol className="flex flex-col divide-y divide-line border-t border-line px-5">
        {group.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          <Line key={index} line={line} {...shared} />
        ))}
      </ol>
    </details>
  );
}

type LineProps = Omit<Props, "lines"> & { readonly line: FindingLine };

async function Line({ line, articleId, sourceLanguage, language, timeZone, login }: LineProps) {
  const [t, checks] = await Promise.all([getT(language, "findings"), getT(language, "checks")]);
  const { finding, ignored, origin } = line;
  const href = origin === "source" ? articleHref(articleId, "source") : editorHref(articleId, line);
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={href} className="font-medium whitespace-nowrap text-accent hover:underline">
          {t("segment", { number: line.segment })}
          {" · "}
          <span lang={line.language}>{AUTONYMS[line.language]}</span>
        </Link>
        <span>{findingText(checks, finding, language)}</span>
        {origin === "segment" ? null : (
          <span className="text-xs text-muted">{t(`origins.${origin}`)}</span>
        )}
      </p>
      <FindingQuote line={line} sourceLanguage={sourceLanguage} />
      {ignored ? (
        <p className="text-muted">
          {t("ignoredBy", {
            by: ignored.by,
            when: formatDateTime(language, Date.parse(ignored.at), timeZone),
            reason: ignored.reason,
          })}
        </p>
      ) : null}
      {line.acceptable && line.translationId !== null ? (
        <AcceptFinding
          translationId={line.translationId}
          finding={findingKey(finding)}
          isAccepted={ignored !== null}
          login={login}
        />
      ) : null}
    </li>
  );
}
