"use client";

import { ListFilter, X } from "lucide-react";
import { useMemo } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Popover } from "@/ui/primitives/popover";
import type { WorkStatus } from "@/ui/primitives/status";
import { useDesk, useEditor } from "../editor-context";
import { setFilter } from "../state/desk-actions";
import { isFiltering, NO_FILTER, type RowFilter } from "../state/filters";
import { factsOfRows } from "../state/row-facts";

const STATUSES: readonly WorkStatus[] = [
  "untranslated",
  "draft",
  "changes-requested",
  "translated",
  "approved",
  "signed-off",
];

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
        <Choices filter={filter} onChange={change} />
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

type ChoicesProps = {
  readonly filter: RowFilter;
  readonly onChange: (part: Partial<RowFilter>) => void;
};

function Choices({ filter, onChange }: ChoicesProps) {
  const t = useT("editor");
  const common = useT("common");
  const counts = useStatusCounts();
  const toggle = (status: WorkStatus) =>
    onChange({
      statuses: filter.statuses.includes(status)
        ? filter.statuses.filter((one) => one !== status)
        : [...filter.statuses, status],
    });
  return (
    <div className="flex flex-col gap-3">
      <fieldset>
        <legend className="mb-1 text-xs font-semibold text-muted">{t("filter.status")}</legend>
        {STATUSES.map((status) => (
          <Checkbox
            key={status}
            isSelected={filter.statuses.includes(status)}
            onChange={() => toggle(status)}
            label={
              <span className="flex min-w-52 justify-between gap-4">
                {common(`status.${status}`)}
                <span className="tabular text-muted">{counts.status(status)}</span>
              </span>
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-xs font-semibold text-muted">{t("filter.about")}</legend>
        <Checkbox
          label={t("filter.comment", { count: counts.comments })}
          isSelected={filter.hasComment}
          onChange={(hasComment) => onChange({ hasComment })}
        />
        <Checkbox
          label={t("filter.finding", { count: counts.findings })}
          isSelected={filter.hasFinding}
          onChange={(hasFinding) => onChange({ hasFinding })}
        />
        <Checkbox
          label={t("filter.stale", { count: counts.stale })}
          isSelected={filter.isStale}
          onChange={(isStale) => onChange({ isStale })}
        />
        <Checkbox
          label={t("filter.neighbours")}
          isSelected={filter.neighbours}
          onChange={(neighbours) => onChange({ neighbours })}
        />
      </fieldset>
    </div>
  );
}

/** How many rows each choice would show. Counted while the choices are open only. */
function useStatusCounts() {
  const { desk } = useEditor();
  const tick = useDesk((state) => state.statusTick);
  const loaded = useDesk((state) => state.order.length);
  return useMemo(() => {
    const facts = tick < 0 || loaded === 0 ? [] : factsOfRows(desk.getState());
    return {
      status: (status: WorkStatus) => facts.filter((row) => row.status === status).length,
      comments: facts.filter((row) => row.comments > 0).length,
      findings: facts.filter((row) => row.findings > 0).length,
      stale: facts.filter((row) => row.isStale).length,
    };
  }, [desk, tick, loaded]);
}
