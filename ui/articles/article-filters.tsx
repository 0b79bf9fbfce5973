"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LANGUAGES } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { FilterBar } from "@/ui/primitives/filter-bar";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { type ArticleQuery, listHref } from "./article-query";

const STATES = ["inWork", "published", "unpublished", "archived"] as const;

/** Filters of the list of articles; what they are stands in the address, so that a view can be shared. */
export function ArticleFilters({ query }: { readonly query: ArticleQuery }) {
  const t = useT("articles");
  const router = useRouter();
  const [text, setText] = useState(query.text);
  const go = (change: Partial<ArticleQuery>) =>
    router.push(listHref({ ...query, text, ...change }));
  const isNarrowed = Object.values(query).some((value) => value !== "");
  return (
    <FilterBar
      label={t("filters.label")}
      active={
        isNarrowed && query.text
          ? [
              {
                id: "text",
                label: query.text,
                onRemove: () => {
                  setText("");
                  go({ text: "" });
                },
              },
            ]
          : []
      }
    >
      <form
        className="flex min-w-0 grow basis-72 items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          go({ text: text.trim() });
        }}
      >
        <TextField
          type="search"
          className="grow"
          label={t("filters.text")}
          value={text}
          onChange={setText}
        />
        <Button type="submit">{t("filters.apply")}</Button>
      </form>
      <Select
        className="basis-40"
        label={t("filters.language")}
        value={query.language}
        options={[
          { value: "", label: t("filters.anyLanguage") },
          ...LANGUAGES.map((one) => ({ value: one, label: AUTONYMS[one], lang: one })),
        ]}
        onChange={(language) => go({ language })}
      />
      <Select
        className="basis-36"
        label={t("filters.person")}
        value={query.person}
        options={[
          { value: "", label: t("filters.everyone") },
          { value: "me", label: t("filters.mine") },
        ]}
        onChange={(person) => go({ person })}
      />
      <Select
        className="basis-44"
        label={t("filters.state")}
        value={query.state === "" ? "inWork" : query.state}
        options={STATES.map((state) => ({ value: state, label: t(`filters.${state}`) }))}
        onChange={(state) => go({ state: state === "inWork" ? "" : state })}
      />
    </FilterBar>
  );
}
