type CaretDocument = Document & {
  readonly caretPositionFromPoint?: (
    x: number,
    y: number,
  ) => { readonly offsetNode: Node; readonly offset: number } | null;
  readonly caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

/** The offset in a container's text that a point on the screen falls on, or "end". */
export function caretAtPoint(container: Element, x: number, y: number): number | "end" {
  const doc = document as CaretDocument;
  const position = doc.caretPositionFromPoint?.(x, y);
  const range = position ? null : doc.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  const offset = position?.offset ?? range?.startOffset ?? 0;
  if (!node || node.nodeType !== Node.TEXT_NODE || !container.contains(node)) return "end";
  const before = document.createRange();
  before.setStart(container, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
