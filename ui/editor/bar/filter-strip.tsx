"use client";

import { ListFilter, X } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { late } from "@/ui/primitives/late";
import { Popover } from "@/ui/primitives/popover";
import { useDesk, useEditor } from "../editor-context";
import { setFilter } from "../state/desk-actions";
import { isFiltering, NO_FILTER, type RowFilter } from "../state/filters";

const FilterChoices = late(() => import("./filter-choices").then((code) => code.FilterChoices));

/** Narrows the rows: by status with counts, by what is said about them, by text. */
export function FilterStrip() {
  const t = useT("editor");
  const { desk } = useEditor();
  const filter = useDesk((state) => state.filter);
  const shown = useDesk((state) => state.shown.length);
  const total = useDesk((state) => state.total);
  const change = (part: Partial<RowFilter>) => setFilter(desk, { ...filter, ...part });
  return (
    <search
      aria-label={t("filter.label")}
      data-region="filter"
      className="flex flex-wrap items-center gap-2 border-b border-line bg-canvas px-3 py-1.5 sm:px-4"
    >
      <input
        type="search"
        id="editor-filter"
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
        placeholder={t("filter.text")}
        aria-label={t("filter.text")}
        className="min-h-8 w-52 grow rounded-lg border border-edge bg-page px-3 text-base sm:max-w-64 sm:text-sm"
      />
      <Popover
        label={t("filter.more")}
        trigger={
          <Button size="small" icon={<ListFilter aria-hidden />}>
            {t("filter.more")}
            <Active filter={filter} />
          </Button>
        }
      >
        <FilterChoices filter={filter} onChange={change} />
      </Popover>
      {isFiltering(filter) ? (
        <>
          <span role="status" className="tabular text-sm text-muted">
            {t("filter.result", { shown, total })}
          </span>
          <Button
            size="small"
            variant="quiet"
            icon={<X aria-hidden />}
            onPress={() => setFilter(desk, { ...NO_FILTER, neighbours: filter.neighbours })}
          >
            {t("filter.clear")}
          </Button>
        </>
      ) : null}
    </search>
  );
}

function Active({ filter }: { readonly filter: RowFilter }) {
  const { statuses, hasComment, hasFinding, isStale } = filter;
  const count = statuses.length + Number(hasComment) + Number(hasFinding) + Number(isStale);
  if (count === 0) return null;
  return <span className="tabular rounded-full bg-accent-soft px-1.5 text-accent">{count}</span>;
}
