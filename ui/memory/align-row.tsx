"use client";

import { ArrowDown, ArrowUp, Ellipsis, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { type ReviewedRow, textsIn } from "@/core/memory/align-edit";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Checkbox } from "@/ui/primitives/checkbox";
import { classNames } from "@/ui/primitives/class-names";
import { IconButton } from "@/ui/primitives/icon-button";
import { Menu } from "@/ui/primitives/menu";
import { TextArea } from "@/ui/primitives/text-area";
import type { AlignmentAct } from "./use-alignment";

/** Below this confidence a row deserves a look (core/memory/align.ts). */
export const DOUBTFUL = 0.5;

type Props = {
  readonly row: ReviewedRow;
  /** Place in the list, from 0: what the row is numbered by, since rows come and go. */
  readonly at: number;
  readonly isLast: boolean;
  readonly act: (act: AlignmentAct) => void;
};

/** The text box of a language in a row, wherever the page shows it. */
export function alignField(at: number, language: Language): HTMLTextAreaElement | null {
  return document.querySelector(`[data-align-row="${at}"] textarea[lang="${language}"]`);
}

/** One row of an alignment: three texts that can be mended, moved and left out. */
export const AlignRow = memo(function AlignRow({ row, at, isLast, act }: Props) {
  const t = useT("memory");
  const number = at + 1;
  const isDoubtful = row.confidence < DOUBTFUL;
  return (
    <li
      aria-label={t("align.row", { number })}
      data-align-row={at}
      className={classNames(
        "rounded-lg border p-3",
        isDoubtful ? "border-stale bg-stale-soft/40" : "border-line",
      )}
    >
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Checkbox
          label={t("align.take", { number })}
          isSelected={row.isTaken}
          isDisabled={textsIn(row) < 2}
          onChange={(isTaken) => act({ kind: "take", at, isTaken })}
        />
        {isDoubtful ? (
          <span className="inline-flex items-center gap-1 text-xs text-stale">
            <TriangleAlert aria-hidden className="size-3.5" />
            {t("align.doubtful")}
          </span>
        ) : null}
        <span className="ml-auto">
          <Menu
            label={t("align.rowActions", { number })}
            trigger={
              <IconButton
                label={t("align.rowActions", { number })}
                icon={<Ellipsis aria-hidden />}
              />
            }
            groups={[
              {
                id: "row",
                entries: [
                  {
                    id: "join",
                    label: t("align.join"),
                    isDisabled: isLast,
                    onAction: () => act({ kind: "join", at }),
                  },
                  { id: "open", label: t("align.open"), onAction: () => act({ kind: "open", at }) },
                ],
              },
            ]}
          />
        </span>
      </div>
      <div className="grid gap-2 md:grid-cols-3">
        {LANGUAGES.map((language) => (
          <AlignCell key={language} {...{ row, at, language, act }} />
        ))}
      </div>
    </li>
  );
});

type CellProps = Pick<Props, "row" | "at" | "act"> & { readonly language: Language };

/** A text of a row. What stands beyond the caret moves to the row below or above. */
function AlignCell({ row, at, language, act }: CellProps) {
  const t = useT("memory");
  const number = at + 1;
  const move = (kind: "move-down" | "move-up") => {
    const field = alignField(at, language);
    if (field) act({ kind, at, language, caret: field.selectionStart });
  };
  return (
    <div className="group min-w-0">
      <TextArea
        label={t("align.cell", { number, language: AUTONYMS[language] })}
        hideLabel
        lang={language}
        rows={2}
        maxLength={20_000}
        value={row[language]}
        onChange={(text) => act({ kind: "type", at, language, text })}
        onKeyDown={(event) => {
          const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
          if (!isArrow || !event.altKey) return event.continuePropagation();
          event.preventDefault();
          move(event.key === "ArrowDown" ? "move-down" : "move-up");
        }}
      />
      <div className="mt-1 hidden justify-end gap-1 group-focus-within:flex">
        <IconButton
          label={t("align.moveUp", { number })}
          icon={<ArrowUp aria-hidden />}
          keys={["Alt", "↑"]}
          isDisabled={at === 0}
          onPress={() => move("move-up")}
        />
        <IconButton
          label={t("align.moveDown", { number })}
          icon={<ArrowDown aria-hidden />}
          keys={["Alt", "↓"]}
          onPress={() => move("move-down")}
        />
      </div>
    </div>
  );
}
