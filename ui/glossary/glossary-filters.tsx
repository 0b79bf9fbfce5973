"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { LANGUAGES } from "@/core/language/language";
import { CONCEPT_KINDS } from "@/core/terminology/concept";
import { formatNumber } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { useCommands } from "@/ui/keymap/use-commands";
import { FilterBar } from "@/ui/primitives/filter-bar";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { type GlossaryFilter, glossaryHref } from "./addresses";

type Props = {
  readonly filter: GlossaryFilter;
  readonly total: number;
  readonly domains: readonly string[];
};

/** Milliseconds of rest in typing before the list is asked for. */
const PAUSE = 250;
const STATUSES = ["approved", "proposed", "deprecated", "without-source"] as const;

/** Search and filters; what they are stands in the address, so that a view can be shared. */
export function GlossaryFilters({ filter, total, domains }: Props) {
  const t = useT("glossary");
  const router = useRouter();
  const { language } = useScope();
  const [text, setText] = useState(filter.q);
  const box = useRef<HTMLDivElement>(null);
  const go = (change: Partial<GlossaryFilter>) =>
    router.push(glossaryHref({ ...filter, q: text.trim(), ...change }));
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === filter.q) return;
    const timer = setTimeout(() => router.replace(glossaryHref({ ...filter, q: wanted })), PAUSE);
    return () => clearTimeout(timer);
  }, [text, filter, router]);
  const handlers = useMemo(
    () => ({ find: { run: () => box.current?.querySelector("input")?.focus() } }),
    [],
  );
  useCommands(handlers);
  const active = Object.entries(filter)
    .filter(([name, value]) => value !== "" && name !== "q" && name !== "sort")
    .map(([name, value]) => ({
      id: name,
      label: labelOf(t, name as keyof GlossaryFilter, value),
      onRemove: () => go({ [name]: "" }),
    }));
  return (
    <FilterBar
      label={t("filters.label")}
      active={active}
      onClear={() => {
        setText("");
        router.push("/desk/glossary");
      }}
      result={t("found", { count: total, total: formatNumber(language, total) })}
    >
      <div ref={box} className="min-w-0 grow basis-72">
        <TextField type="search" label={t("search")} value={text} onChange={setText} />
      </div>
      <Select
        className="basis-40"
        label={t("filters.kind")}
        value={filter.kind}
        options={[
          { value: "", label: t("filters.anyKind") },
          ...CONCEPT_KINDS.map((value) => ({ value: value as string, label: t(`kind.${value}`) })),
        ]}
        onChange={(kind) => go({ kind })}
      />
      <Select
        className="basis-40"
        label={t("filters.status")}
        value={filter.status}
        options={[
          { value: "", label: t("filters.anyStatus") },
          ...STATUSES.map((value) => ({
            value: value as string,
            label: t(`conceptStatus.${value}`),
          })),
        ]}
        onChange={(status) => go({ status })}
      />
      <Select
        className="basis-40"
        label={t("filters.missing")}
        value={filter.missing}
        options={[
          { value: "", label: t("filters.anyMissing") },
          ...LANGUAGES.map((value) => ({
            value: value as string,
            label: t("filters.without", { language: t(`languages.${value}`) }),
          })),
        ]}
        onChange={(missing) => go({ missing })}
      />
      <Select
        className="basis-40"
        label={t("filters.domain")}
        value={filter.domain}
        options={[
          { value: "", label: t("filters.anyDomain") },
          ...domains.map((value) => ({ value, label: value, lang: "kk" })),
        ]}
        onChange={(domain) => go({ domain })}
      />
    </FilterBar>
  );
}

type T = ReturnType<typeof useT<"glossary">>;

function labelOf(t: T, name: keyof GlossaryFilter, value: string): string {
  const kind = CONCEPT_KINDS.find((one) => one === value);
  if (name === "kind" && kind) return t(`kind.${kind}`);
  const status = STATUSES.find((one) => one === value);
  if (name === "status" && status) return t(`conceptStatus.${status}`);
  const language = LANGUAGES.find((one) => one === value);
  if (name === "missing" && language)
    return t("filters.without", { language: t(`languages.${language}`) });
  return value;
}
