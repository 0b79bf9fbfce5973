"use client";

import { Undo2 } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { useCell, useDesk } from "../editor-context";
import type { CellStore } from "../state/cell";
import { statusOf } from "../state/row-facts";
import { useWhen } from "../use-when";

/** Why a text came back: where its translator reads it, with what was asked for. */
export function ReturnedNote({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const when = useWhen();
  const me = useDesk((state) => state.actor.personId);
  const status = useCell(cell, (one) => statusOf(one, me));
  const returned = useCell(cell, (one) => one.view.returned);
  if (!returned || status !== "changes-requested") return null;
  return (
    <div className="mt-2 rounded-lg border-l-2 border-changes bg-changes-soft px-3 py-2 text-sm text-changes">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs font-semibold">
        <Undo2 aria-hidden className="size-3.5" />
        <span>{t(`return.categories.${returned.category}`)}</span>
        <span className="font-normal">{t(`return.severities.${returned.severity}`)}</span>
      </p>
      <p className="mt-0.5 whitespace-pre-wrap">{returned.reason}</p>
      <p className="mt-0.5 text-xs">
        {t("return.by", { name: returned.by, when: when(returned.at) })}
      </p>
    </div>
  );
}
