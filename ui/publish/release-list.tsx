import type { TFunction } from "i18next";
import type { Language } from "@/core/language/language";
import type { Blocker } from "@/core/publication/localized-article";
import type { ReleaseView } from "@/core/publication/readiness-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { errorText } from "@/ui/i18n/error-text";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";

type Props = {
  readonly releases: readonly ReleaseView[];
  readonly language: Language;
  readonly timeZone: string;
};

/** Every release of an article: what went out when and by whom, and why one did not. */
export async function ReleaseList({ releases, language, timeZone }: Props) {
  const [t, errors] = await Promise.all([getT(language, "publish"), getT(language, "errors")]);
  const time = (at: string) => formatDateTime(language, Date.parse(at), timeZone);
  return (
    <Card title={t("releases.title")}>
      <ol className="flex flex-col divide-y divide-line">
        {releases.map((release) => (
          <li key={release.id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
            <p className="font-medium">
              {t("releases.number", { number: release.number })}
              {" · "}
              {t(`releases.states.${stateOf(release.state)}`)}
            </p>
            <p className="text-muted">
              {[
                release.languages.map((one) => AUTONYMS[one]).join(", "),
                (release.publishedAt ?? release.scheduledFor)
                  ? time(release.publishedAt ?? release.scheduledFor ?? "")
                  : null,
                release.by,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {Object.entries(release.notices)
              .filter(([, notice]) => notice)
              .map(([one, notice]) => (
                <p key={one} lang={one} className="border-l-2 border-line pl-3">
                  {notice}
                </p>
              ))}
            {release.failure ? (
              <div className="rounded-lg bg-changes-soft px-3 py-2 text-changes">
                <p>{errorText(errors, release.failure)}</p>
                {failureLines(t, release.failure.details).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

const STATES = ["scheduled", "published", "cancelled", "failed"] as const;

function stateOf(state: string): (typeof STATES)[number] {
  return STATES.find((known) => known === state) ?? "failed";
}

/** What stood in the way of a release at its time, one line per language and reason. */
function failureLines(t: TFunction<"publish">, details: unknown): readonly string[] {
  if (!Array.isArray(details)) return [];
  const languages = details as readonly {
    readonly language: Language;
    readonly blockers: readonly Blocker[];
  }[];
  return languages.flatMap(({ language, blockers }) =>
    blockers.map(
      ({ code, positions }) =>
        `${AUTONYMS[language]}: ${t(`blockers.${code}`)}${positions.length > 0 ? ` (${positions.slice(0, 20).join(", ")})` : ""}`,
    ),
  );
}
