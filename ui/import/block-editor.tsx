"use client";

import { Undo2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { BlockRow } from "./block-row";
import type { BlockEdits } from "./use-block-edits";

type Props = {
  readonly edits: BlockEdits;
  readonly language: Language;
  /** By block and segment index. */
  readonly findings: readonly (readonly (readonly Finding[])[])[];
};

/** From here on blocks out of sight are not laid out. */
const LONG = 200;

const NONE: readonly (readonly Finding[])[] = [];

/** The blocks of an article to be marked, cut, joined and written in; shared by import and source editing. */
export function BlockEditor({ edits, language, findings }: Props) {
  const t = useT("import");
  const { blocks, act, undo, canUndo } = edits;
  const segments = blocks.reduce((sum, block) => sum + block.segments.length, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyZ";
    if (!isUndo || event.nativeEvent.isComposing) return;
    event.preventDefault();
    undo();
  };
  let next = 1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Ctrl+Z of the fields inside
    <div className="flex min-w-0 flex-col gap-3" onKeyDown={onKeyDown}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-muted">
          {`${t("counts.blocks", { count: blocks.length })} · ${t("counts.segments", { count: segments })}`}
        </p>
        <Button
          size="small"
          isDisabled={!canUndo}
          icon={<Undo2 aria-hidden />}
          onPress={undo}
          aria-keyshortcuts="Control+Z"
        >
          {t("undo")}
        </Button>
      </div>
      <p className="text-xs text-muted">{t("keys")}</p>
      <ol
        aria-label={t("blocks")}
        data-long={blocks.length > LONG ? "" : undefined}
        className="group/blocks flex flex-col gap-2"
      >
        {blocks.map((block, index) => {
          const firstSegment = next;
          next += block.segments.length;
          return (
            <BlockRow
              key={block.key}
              block={block}
              number={index + 1}
              firstSegment={firstSegment}
              isLast={index === blocks.length - 1}
              isOnly={blocks.length === 1}
              language={language}
              findings={findings[index] ?? NONE}
              act={act}
            />
          );
        })}
      </ol>
    </div>
  );
}
