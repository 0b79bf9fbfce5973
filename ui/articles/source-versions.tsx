import type { Language } from "@/core/language/language";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { LinkButton } from "@/ui/primitives/link-button";
import { articleHref } from "./addresses";

type Version = {
  readonly number: number;
  readonly minor: boolean;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
};

type Props = {
  readonly articleId: string;
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly language: Language;
  readonly timeZone: string;
  readonly mayEdit: boolean;
};

/** The states of the source: who changed it when, what changed, and the way back. */
export async function SourceVersions(props: Props) {
  const { articleId, versions, language, timeZone, mayEdit } = props;
  const t = await getT(language, "articles");
  return (
    <Card
      title={t("source.title")}
      actions={
        mayEdit ? (
          <LinkButton size="small" href={articleHref(articleId, "source")}>
            {t("source.edit")}
          </LinkButton>
        ) : null
      }
    >
      <ol className="flex flex-col divide-y divide-line">
        {versions.map((version, index) => (
          <li key={version.number} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
            <p className="font-medium">
              {t("source.version", { number: version.number })}
              {index === 0 ? (
                <span className="font-normal text-muted">{` · ${t("source.current")}`}</span>
              ) : null}
              {version.minor ? (
                <span className="font-normal text-muted">{` · ${t("source.minor")}`}</span>
              ) : null}
            </p>
            {version.note ? <p>{version.note}</p> : null}
            <p className="text-xs text-muted">
              {`${version.by} · ${formatDateTime(language, Date.parse(version.at), timeZone)}`}
            </p>
            <div className="-ml-3 flex flex-wrap gap-1 empty:hidden">
              {version.number > 1 ? (
                <LinkButton
                  variant="quiet"
                  size="small"
                  href={articleHref(articleId, `source/${version.number}`)}
                >
                  {t("source.compare")}
                </LinkButton>
              ) : null}
              {mayEdit && index > 0 ? (
                <LinkButton
                  variant="quiet"
                  size="small"
                  href={articleHref(articleId, `source?from=${version.number}`)}
                >
                  {t("source.restore")}
                </LinkButton>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
