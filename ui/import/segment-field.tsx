"use client";

import { FoldVertical, Scissors } from "lucide-react";
import { type KeyboardEvent, memo, useId } from "react";
import type { BlockAction, BlockDraft } from "@/core/article/block-draft";
import { fromCodedText, toCodedText } from "@/core/article/coded-text";
import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import type { KeyedSegment } from "@/core/segmentation/edit-segments";
import { fromPlainField, toPlainField } from "@/ui/editor/text/plain-codes";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { IconButton } from "@/ui/primitives/icon-button";
import { cutOf, focusSegment, plainOffset, rememberField, segmentField } from "./field-caret";
import { SourceFinding } from "./source-finding";
import { newName } from "./use-block-edits";

type Props = {
  readonly block: BlockDraft;
  readonly segment: KeyedSegment;
  /** Number in the article, from 1. */
  readonly number: number;
  readonly previousId: string | null;
  readonly isLast: boolean;
  readonly isHeadline: boolean;
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly act: (action: BlockAction) => void;
};

/**
 * One segment as an editable text. Enter cuts at the caret, Backspace at the beginning joins with
 * the segment before; the buttons do the same for those who point.
 */
export const SegmentField = memo(function SegmentField(props: Props) {
  const { block, segment, number, language, findings, act } = props;
  const t = useT("import");
  const notes = useId();
  const split = () => {
    const field = segmentField(segment.id);
    if (!field) return;
    const newId = newName();
    const at = plainOffset(field, block.codes.length);
    act({ type: "split-segment", block: block.key, segment: segment.id, at, newId });
    focusSegment(newId);
  };
  const splitBlock = () => {
    const caret = cutOf(block);
    if (!caret) return;
    const newId = newName();
    act({ type: "split-block", block: block.key, ...caret, newId, newKey: newName() });
    focusSegment(caret.at === 0 ? caret.segment : newId);
  };
  const write = (value: string) => {
    const line = value.replaceAll(/\s*\n\s*/gu, " ");
    const content = fromCodedText(fromPlainField(line, block.codes.length), block.codes);
    act({ type: "write", block: block.key, segment: segment.id, content });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const field = event.currentTarget;
    if (event.key === "Enter") {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) splitBlock();
      else split();
    }
    const isAtStart = field.selectionStart === 0 && field.selectionEnd === 0;
    if (event.key === "Backspace" && isAtStart && props.previousId !== null) {
      event.preventDefault();
      act({ type: "merge-segment", block: block.key, segment: props.previousId });
      focusSegment(props.previousId, "end");
    }
  };
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <span className="tabular w-7 shrink-0 pt-1.5 text-right text-xs text-muted">{number}</span>
        <textarea
          data-segment={segment.id}
          lang={language}
          rows={1}
          value={toPlainField(toCodedText(segment.content, block.codes))}
          aria-label={t("segment.label", { number })}
          aria-describedby={findings.length > 0 ? notes : undefined}
          aria-keyshortcuts="Enter"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => rememberField(segment.id)}
          className={classNames(
            "min-h-8 min-w-0 grow field-sizing-content resize-none rounded-md border border-transparent bg-transparent px-2 py-1 text-base leading-relaxed hover:border-line focus:border-edge focus:bg-page",
            props.isHeadline && "font-serif text-lg font-semibold",
            findings.length > 0 && "border-draft/50",
          )}
        />
        <span className="flex shrink-0">
          <IconButton
            label={t("segment.split")}
            icon={<Scissors aria-hidden />}
            // Keeps the caret of the field, which says where to cut.
            preventFocusOnPress
            onPress={split}
          />
          <IconButton
            label={t("segment.merge")}
            icon={<FoldVertical aria-hidden />}
            isDisabled={props.isLast}
            onPress={() => {
              act({ type: "merge-segment", block: block.key, segment: segment.id });
              focusSegment(segment.id, "end");
            }}
          />
        </span>
      </div>
      {findings.length > 0 ? (
        <ul id={notes} className="flex flex-col gap-1 pl-11">
          {findings.map((finding) => (
            <SourceFinding
              key={`${finding.code} ${finding.source?.join()}`}
              finding={finding}
              block={block}
              segment={segment}
              act={act}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
});
