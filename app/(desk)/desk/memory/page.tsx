import { SearchX } from "lucide-react";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { entryQuery, toEntryFilter } from "@/server/memory/entries/entry-query";
import { PAGE, readEntries } from "@/server/memory/entries/read-entries";
import { memorySql } from "@/server/memory/index/sql";
import { readBanks } from "@/server/memory/read-banks";
import { getT } from "@/ui/i18n/server";
import { EntryList } from "@/ui/memory/entry-list";
import { EntrySearch, type EntrySearchValues } from "@/ui/memory/entry-search";
import { MemoryPage } from "@/ui/memory/memory-page";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { deskPage } from "../../desk-page";
import { memoryMetadata, memoryParts } from "./memory-parts";

export const generateMetadata = memoryMetadata;

/** The entries of the memory: search, history, corrections. */
export default deskPage(
  { needs: "memory.read", namespaces: ["memory"] },
  async ({ actor, language, query }) => {
    const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
    const parsed = entryQuery.safeParse(asked);
    // An address that somebody mangled shows everything, not an error.
    const search = parsed.success ? parsed.data : {};
    const sql = memorySql();
    const [banks, entries] = await Promise.all([
      readBanks(sql, actor),
      readEntries(sql, actor, toEntryFilter(search)),
    ]);
    const { after, ...rest } = asked;
    return (
      <MemoryPage parts={memoryParts(actor)}>
        <EntrySearch
          key={JSON.stringify(rest)}
          banks={banks.map(({ id, name }) => ({ id, name }))}
          // What was not asked for is absent, never undefined.
          values={{ ...NOTHING_ASKED, ...(search as Partial<EntrySearchValues>) }}
        />
        {entries.length === 0 ? (
          <NoEntries actor={actor} language={language} isNarrowed={Object.keys(asked).length > 0} />
        ) : (
          <EntryList entries={entries} mayEdit={may(actor, "memory.edit")} />
        )}
        <PageLinks
          language={language}
          search={rest}
          isFirst={after === undefined}
          next={entries.length === PAGE ? entries.at(-1)?.place : undefined}
        />
      </MemoryPage>
    );
  },
);

const NOTHING_ASKED: EntrySearchValues = {
  words: "",
  language: "kk",
  bank: "",
  pair: "",
  person: "",
  since: "",
  until: "",
  provenance: "",
  deleted: "",
};

type NoEntriesProps = {
  readonly actor: Actor;
  readonly language: Language;
  readonly isNarrowed: boolean;
};

async function NoEntries({ actor, language, isNarrowed }: NoEntriesProps) {
  const t = await getT(language, "memory");
  const importing = may(actor, "memory.import") ? (
    <LinkButton href="/desk/memory/exchange">{t("import.title")}</LinkButton>
  ) : null;
  const clearing = <LinkButton href="/desk/memory">{t("search.clear")}</LinkButton>;
  return (
    <EmptyState
      icon={<SearchX />}
      sentence={t(isNarrowed ? "search.none" : "search.empty")}
      action={isNarrowed ? clearing : importing}
    />
  );
}

type PageLinksProps = {
  readonly language: Language;
  readonly search: Readonly<Record<string, string>>;
  readonly isFirst: boolean;
  /** The last entry of this page when there may be more. */
  readonly next: string | undefined;
};

/** Onward by the last entry seen: pages do not shift when somebody adds one meanwhile. */
async function PageLinks({ language, search, isFirst, next }: PageLinksProps) {
  const t = await getT(language, "memory");
  const first = new URLSearchParams(search);
  return (
    <div className="flex justify-between gap-3 empty:hidden">
      {isFirst ? null : <LinkButton href={`/desk/memory?${first}`}>{t("search.first")}</LinkButton>}
      {next ? (
        <LinkButton
          className="ml-auto"
          href={`/desk/memory?${new URLSearchParams({ ...search, after: next })}`}
        >
          {t("search.next")}
        </LinkButton>
      ) : null}
    </div>
  );
}
