"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { FilterBar } from "@/ui/primitives/filter-bar";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";

/** What narrows the list of people, as its address has it. */
export type PeopleQuery = { readonly text: string; readonly state: "" | "active" | "disabled" };

/** The address of the list; `page` may be a pattern. */
export function peopleHref(query: PeopleQuery, page = ""): string {
  const given = Object.entries(query).filter(([, value]) => value !== "");
  const search = new URLSearchParams(given).toString();
  const parts = [search, page ? `page=${page}` : ""].filter(Boolean).join("&");
  return parts === "" ? "/desk/admin" : `/desk/admin?${parts}`;
}

type Props = { readonly query: PeopleQuery; readonly total: number };

/** Finds people by a part of their names, and by whether they may sign in. */
export function PeopleFilters({ query, total }: Props) {
  const t = useT("admin");
  const router = useRouter();
  const [text, setText] = useState(query.text);
  const go = (change: Partial<PeopleQuery>) =>
    router.push(peopleHref({ ...query, text: text.trim(), ...change }));
  return (
    <FilterBar label={t("people.search")} result={t("people.found", { count: total })}>
      <form
        className="flex min-w-0 items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          go({});
        }}
      >
        <TextField
          type="search"
          className="w-64 max-w-full"
          label={t("people.search")}
          value={text}
          onChange={setText}
        />
        <Button type="submit">{t("people.find")}</Button>
      </form>
      <Select
        className="w-44"
        label={t("people.state")}
        value={query.state}
        options={[
          { value: "", label: t("people.all") },
          { value: "active", label: t("states.active") },
          { value: "disabled", label: t("states.disabled") },
        ]}
        onChange={(state) => go({ state })}
      />
    </FilterBar>
  );
}
