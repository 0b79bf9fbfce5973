"use client";

import { Ellipsis, FoldVertical, SplitSquareVertical, Trash2 } from "lucide-react";
import { memo } from "react";
import { Button as AriaButton } from "react-aria-components";
import { BLOCK_KINDS } from "@/core/article/block";
import type { BlockAction, BlockDraft } from "@/core/article/block-draft";
import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { useT } from "@/ui/i18n/use-t";
import { Menu } from "@/ui/primitives/menu";
import { Select } from "@/ui/primitives/select";
import { cutOf, focusSegment } from "./field-caret";
import { SegmentField } from "./segment-field";
import { newName } from "./use-block-edits";

type Props = {
  readonly block: BlockDraft;
  /** Number of the block, from 1. */
  readonly number: number;
  /** Number of its first segment in the article, from 1. */
  readonly firstSegment: number;
  readonly isLast: boolean;
  readonly isOnly: boolean;
  readonly language: Language;
  readonly findings: readonly (readonly Finding[])[];
  readonly act: (action: BlockAction) => void;
};

const NONE: readonly Finding[] = [];

/** One block: what it is, its segments, and what can be done with it. */
export const BlockRow = memo(function BlockRow(props: Props) {
  const { block, number, firstSegment, language, findings, act } = props;
  const t = useT("import");
  return (
    <li
      data-kind={block.kind}
      className="grid gap-x-4 gap-y-2 rounded-xl border border-line bg-page p-3 shadow-card sm:grid-cols-[12.5rem_1fr] group-data-long/blocks:[contain-intrinsic-size:auto_7rem] group-data-long/blocks:[content-visibility:auto] sm:p-4"
    >
      <div className="flex items-start gap-1">
        <Select
          className="grow"
          label={t("block.kind", { number })}
          hideLabel
          value={block.kind}
          options={BLOCK_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(kind) => act({ type: "mark", block: block.key, kind })}
        />
        <BlockMenu {...props} />
      </div>
      <ol className="flex min-w-0 flex-col gap-1">
        {block.segments.map((segment, index) => (
          <SegmentField
            key={segment.id}
            block={block}
            segment={segment}
            number={firstSegment + index}
            previousId={block.segments[index - 1]?.id ?? null}
            isLast={index === block.segments.length - 1}
            isHeadline={block.kind === "headline"}
            language={language}
            findings={findings[index] ?? NONE}
            act={act}
          />
        ))}
      </ol>
    </li>
  );
});

function BlockMenu({ block, number, isLast, isOnly, act }: Props) {
  const t = useT("import");
  const split = () => {
    const caret = cutOf(block);
    if (!caret) return;
    const newId = newName();
    act({ type: "split-block", block: block.key, ...caret, newId, newKey: newName() });
    focusSegment(caret.at === 0 ? caret.segment : newId);
  };
  return (
    <Menu
      label={t("block.actions", { number })}
      trigger={
        <AriaButton
          aria-label={t("block.actions", { number })}
          className="target inline-flex items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
        >
          <Ellipsis aria-hidden className="size-4.5" />
        </AriaButton>
      }
      groups={[
        {
          id: "block",
          entries: [
            {
              id: "split",
              label: t("block.split"),
              icon: <SplitSquareVertical />,
              onAction: split,
            },
            {
              id: "merge",
              label: t("block.merge"),
              icon: <FoldVertical />,
              isDisabled: isLast,
              onAction: () => act({ type: "merge-block", block: block.key }),
            },
            {
              id: "remove",
              label: t("block.remove"),
              icon: <Trash2 />,
              isDisabled: isOnly,
              isDestructive: true,
              onAction: () => act({ type: "remove-block", block: block.key }),
            },
          ],
        },
      ]}
    />
  );
}
