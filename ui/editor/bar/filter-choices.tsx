"use client";

import { useMemo } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Checkbox } from "@/ui/primitives/checkbox";
import type { WorkStatus } from "@/ui/primitives/status";
import { useDesk, useEditor } from "../editor-context";
import type { RowFilter } from "../state/filters";
import { factsOfRows } from "../state/row-facts";

const STATUSES: readonly WorkStatus[] = [
  "untranslated",
  "draft",
  "changes-requested",
  "translated",
  "approved",
  "signed-off",
];

type Props = {
  readonly filter: RowFilter;
  readonly onChange: (part: Partial<RowFilter>) => void;
};

/** What rows are narrowed to, with how many each choice would show. */
export function FilterChoices({ filter, onChange }: Props) {
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
