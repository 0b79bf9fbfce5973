import type { BlockDraft } from "@/core/article/block-draft";
import { codedPlainText } from "@/core/article/coded-text";
import { fromPlainField } from "@/ui/editor/text/plain-codes";

/** The offset in a segment's plain text of a caret in its field, which shows codes as ⟦1⟧. */
export function plainOffset(field: HTMLTextAreaElement, codeCount: number): number {
  const before = field.value.slice(0, field.selectionStart).replace(/⟦[^⟧]*$/u, "");
  return codedPlainText(fromPlainField(before, codeCount)).length;
}

/** The field of a segment, for the buttons beside it. */
export function segmentField(id: string): HTMLTextAreaElement | null {
  const found = document.querySelector(`textarea[data-segment="${CSS.escape(id)}"]`);
  return found instanceof HTMLTextAreaElement ? found : null;
}

let lastField: string | null = null;

/** Remembers where the caret was, for menus that take the focus before they act. */
export function rememberField(id: string): void {
  lastField = id;
}

/**
 * Where a block is to be cut: at the caret, if it was last in a field of this block, else between
 * its first segments. Null when there is nothing to cut.
 */
export function cutOf(block: BlockDraft): { readonly segment: string; readonly at: number } | null {
  const entered = block.segments.find(({ id }) => id === lastField);
  const field = entered && segmentField(entered.id);
  if (field) return { segment: entered.id, at: plainOffset(field, block.codes.length) };
  const second = block.segments[1];
  return second ? { segment: second.id, at: 0 } : null;
}

/** Puts the caret into a segment that has just come to be, once it is on the page. */
export function focusSegment(id: string, at: "start" | "end" = "start"): void {
  requestAnimationFrame(() => {
    const field = segmentField(id);
    const offset = at === "start" ? 0 : (field?.value.length ?? 0);
    field?.focus();
    field?.setSelectionRange(offset, offset);
  });
}
