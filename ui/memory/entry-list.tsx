"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Language } from "@/core/language/language";
import { request } from "@/ui/editor/state/request";
import { formatDate } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { IconButton } from "@/ui/primitives/icon-button";
import { Menu } from "@/ui/primitives/menu";
import { toast } from "@/ui/primitives/toast-queue";
import { bankName } from "./bank-name";
import { EntryEditDialog } from "./entry-edit-dialog";
import { EntryHistoryDialog } from "./entry-history-dialog";
import { Marked } from "./marked";
import type { MemoryEntry } from "./memory-entry";
import { useFailureWords } from "./use-failure-words";

type Props = { readonly entries: readonly MemoryEntry[]; readonly mayEdit: boolean };

type Opened = { readonly kind: "edit" | "history"; readonly entry: MemoryEntry } | null;

/** The entries of a page, with what can be done to each. */
export function EntryList({ entries, mayEdit }: Props) {
  const t = useT("memory");
  const [opened, setOpened] = useState<Opened>(null);
  const setDeleted = useSetDeleted();
  const { list, focusNear } = useFocusAfterRemoval(entries);
  return (
    <>
      <ul ref={list} aria-label={t("entry.list")} className="flex flex-col gap-3">
        {entries.map((entry, at) => (
          <EntryCard
            key={entry.unitId}
            entry={entry}
            mayEdit={mayEdit}
            onOpen={(kind) => setOpened({ kind, entry })}
            onDelete={(deleted) => {
              focusNear(at);
              void setDeleted(entry, deleted);
            }}
          />
        ))}
      </ul>
      {opened?.kind === "edit" ? (
        <EntryEditDialog entry={opened.entry} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.kind === "history" ? (
        <EntryHistoryDialog unitId={opened.entry.unitId} onClose={() => setOpened(null)} />
      ) : null}
    </>
  );
}

/** An entry that goes takes the focus with it: what has come into its place gets it. */
function useFocusAfterRemoval(entries: readonly MemoryEntry[]) {
  const list = useRef<HTMLUListElement>(null);
  const place = useRef<number | null>(null);
  useEffect(() => {
    const at = place.current;
    place.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>("button[aria-haspopup]");
    buttons?.[Math.min(at, entries.length - 1)]?.focus();
  }, [entries]);
  const focusNear = (at: number) => {
    place.current = at;
  };
  return { list, focusNear };
}

/** Deletes or restores at once, with the way back in the toast. */
function useSetDeleted() {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const run = async (
    { unitId, version }: Pick<MemoryEntry, "unitId" | "version">,
    deleted: boolean,
  ): Promise<void> => {
    const path = `/api/memory/entries/${unitId}`;
    const headers = { "If-Match": `"v${version}"` };
    const reply = deleted
      ? await request<{ readonly version: number }>(path, { method: "DELETE", headers })
      : await request<{ readonly version: number }>(`${path}/restoration`, {
          method: "POST",
          headers,
        });
    if (!reply.ok) return toast({ tone: "problem", title: failure(reply) });
    const back = { unitId, version: reply.value.version };
    toast({
      tone: "done",
      title: t(deleted ? "entry.deleted" : "entry.restored"),
      action: { label: t("undo"), run: () => void run(back, !deleted) },
    });
    router.refresh();
  };
  return run;
}

type CardProps = {
  readonly entry: MemoryEntry;
  readonly mayEdit: boolean;
  readonly onOpen: (kind: "edit" | "history") => void;
  readonly onDelete: (deleted: boolean) => void;
};

/** A language stands in the same column in every entry, whichever of them an entry has. */
const COLUMNS: Readonly<Record<Language, string>> = {
  kk: "md:col-start-1",
  ru: "md:col-start-2",
  en: "md:col-start-3",
};

function EntryCard({ entry, mayEdit, onOpen, onDelete }: CardProps) {
  const t = useT("memory");
  const change = entry.deleted
    ? [{ id: "restore", label: t("entry.restore"), onAction: () => onDelete(false) }]
    : [
        { id: "edit", label: t("entry.edit"), onAction: () => onOpen("edit") },
        {
          id: "delete",
          label: t("entry.delete"),
          isDestructive: true,
          onAction: () => onDelete(true),
        },
      ];
  return (
    <li className="flex gap-3 rounded-xl border border-line bg-page p-4 shadow-card">
      <div className="flex min-w-0 grow flex-col gap-3">
        <dl className="grid gap-x-6 gap-y-2 md:grid-cols-3">
          {entry.texts.map(({ language, plain, spans = [] }) => (
            <div
              key={`${language}${plain}`}
              className={classNames("min-w-0", COLUMNS[language as Language])}
            >
              <dt className="text-2xs font-semibold text-muted uppercase">{language}</dt>
              <dd lang={language} className="text-sm break-words">
                <Marked text={plain} spans={spans} />
              </dd>
            </div>
          ))}
        </dl>
        <Origin entry={entry} />
      </div>
      <Menu
        label={t("entry.more")}
        trigger={
          <IconButton
            label={t("entry.more")}
            icon={<Ellipsis aria-hidden />}
            className="-mt-1 -mr-1 self-start"
          />
        }
        groups={[
          {
            id: "entry",
            entries: [
              { id: "history", label: t("entry.history"), onAction: () => onOpen("history") },
              ...(mayEdit ? change : []),
            ],
          },
        ]}
      />
    </li>
  );
}

function Origin({ entry }: { readonly entry: MemoryEntry }) {
  const t = useT("memory");
  const { language, timeZone } = useScope();
  // The newest translation says how the entry stands; the source text has no author.
  const last = entry.texts.findLast(({ author, approver }) => author || approver) ?? entry.texts[0];
  const authors = entry.texts.map(({ author }) => author);
  const people = [...new Set([...authors, last?.approver])].filter(Boolean);
  const facts = [
    last ? t(`provenance.${last.provenance}`) : null,
    ...people,
    last ? formatDate(language, new Date(last.at), timeZone) : null,
    bankName(t, entry.bankName),
  ].filter(Boolean);
  return (
    <p className="text-xs text-muted">
      {facts.join(" · ")}
      {entry.articleId && entry.articleTitle ? (
        <>
          {" · "}
          <Link href={`/desk/articles/${entry.articleId}`} lang="kk" className="underline">
            {entry.articleTitle}
          </Link>
        </>
      ) : null}
    </p>
  );
}
