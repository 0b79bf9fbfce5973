"use client";

import { ListFilter } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useMemo, useRef, useState } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { useCommands } from "@/ui/keymap/use-commands";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { classNames } from "@/ui/primitives/class-names";
import { LinkButton } from "@/ui/primitives/link-button";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { bankName } from "./bank-name";
import type { BankChoice } from "./memory-entry";

/** The search as its address has it; empty strings do not narrow. */
export type EntrySearchValues = {
  readonly words: string;
  readonly language: Language;
  readonly bank: string;
  readonly pair: string;
  readonly person: string;
  readonly since: string;
  readonly until: string;
  readonly provenance: "" | "approved" | "unreviewed" | "machine";
  readonly deleted: "" | "true";
};

const PAIRS = ["", "kk-ru", "kk-en", "ru-en"] as const;
/** What a phone shows only when it is asked for. */
const MORE = ["pair", "bank", "person", "since", "until", "provenance", "deleted"] as const;
const PROVENANCES = ["", "approved", "unreviewed", "machine"] as const;

type Props = { readonly values: EntrySearchValues; readonly banks: readonly BankChoice[] };

/** Narrows the entries by words in any form, bank, pair, person, dates and standing. */
export function EntrySearch({ values, banks }: Props) {
  const t = useT("memory");
  const router = useRouter();
  const [draft, setDraft] = useState(values);
  const set = (change: Partial<EntrySearchValues>) => setDraft((now) => ({ ...now, ...change }));
  const go = () => {
    const { language, ...rest } = draft;
    const filled = Object.entries(rest).filter(([, value]) => value !== "");
    const query = new URLSearchParams([
      ...filled,
      ...(draft.words ? [["language", language]] : []),
    ]);
    router.push(`/desk/memory?${query}`);
  };
  const narrowing = MORE.filter((name) => draft[name] !== "").length;
  const [isOpen, setIsOpen] = useState(narrowing > 0);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const handlers = useMemo(
    () => ({ find: { run: () => box.current?.querySelector("input")?.focus() } }),
    [],
  );
  useCommands(handlers);
  return (
    <search aria-label={t("search.label")}>
      <form
        className="grid grid-cols-2 items-end gap-3 lg:grid-cols-4"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <div ref={box} className="col-span-2">
          <TextField
            type="search"
            label={t("search.words")}
            lang={draft.language}
            maxLength={200}
            value={draft.words}
            onChange={(words) => set({ words })}
          />
        </div>
        <Select
          label={t("search.language")}
          value={draft.language}
          onChange={(language) => set({ language })}
          options={LANGUAGES.map((value) => ({ value, label: AUTONYMS[value], lang: value }))}
        />
        {/* On a phone the entries come before the filters that few searches need. */}
        <Button
          className="sm:hidden"
          aria-expanded={isOpen}
          aria-controls={id}
          icon={<ListFilter aria-hidden />}
          onPress={() => setIsOpen(!isOpen)}
        >
          {t("search.more")}
          {narrowing > 0 ? (
            <span className="tabular rounded-full bg-accent-soft px-1.5 text-accent">
              {narrowing}
            </span>
          ) : null}
        </Button>
        <div
          id={id}
          className={classNames(
            "col-span-2 grid-cols-subgrid items-end gap-3 sm:contents",
            isOpen ? "grid" : "hidden",
          )}
        >
          <MoreFilters draft={draft} set={set} banks={banks} />
        </div>
        <div className="col-span-2 flex flex-wrap justify-end gap-2">
          <LinkButton href="/desk/memory" variant="quiet">
            {t("search.clear")}
          </LinkButton>
          <Button type="submit" variant="primary">
            {t("search.submit")}
          </Button>
        </div>
      </form>
    </search>
  );
}

type MoreProps = {
  readonly draft: EntrySearchValues;
  readonly set: (change: Partial<EntrySearchValues>) => void;
  readonly banks: readonly BankChoice[];
};

/** By pair, bank, person, dates and standing. */
function MoreFilters({ draft, set, banks }: MoreProps) {
  const t = useT("memory");
  return (
    <>
      <Select
        label={t("search.pair")}
        value={draft.pair}
        onChange={(pair) => set({ pair })}
        options={PAIRS.map((value) => ({
          value: value as string,
          label: value === "" ? t("search.anyPair") : value.toUpperCase().replace("-", " – "),
        }))}
      />
      <Select
        label={t("search.bank")}
        value={draft.bank}
        onChange={(bank) => set({ bank })}
        options={[
          { value: "", label: t("search.anyBank") },
          ...banks.map(({ id, name }) => ({ value: id, label: bankName(t, name) })),
        ]}
      />
      <TextField
        label={t("search.person")}
        maxLength={200}
        value={draft.person}
        onChange={(person) => set({ person })}
      />
      <TextField
        label={t("search.since")}
        type="date"
        value={draft.since}
        onChange={(since) => set({ since })}
      />
      <TextField
        label={t("search.until")}
        type="date"
        value={draft.until}
        onChange={(until) => set({ until })}
      />
      <Select
        label={t("search.provenance")}
        value={draft.provenance}
        onChange={(provenance) => set({ provenance })}
        options={PROVENANCES.map((value) => ({
          value,
          label: value === "" ? t("search.anyProvenance") : t(`provenance.${value}`),
        }))}
      />
      <Checkbox
        label={t("search.deleted")}
        isSelected={draft.deleted === "true"}
        onChange={(isSelected) => set({ deleted: isSelected ? "true" : "" })}
      />
    </>
  );
}
