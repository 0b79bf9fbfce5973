import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Mark } from "./marks";

/** Replaces the marks over the text: findings, hits of a search. */
export const setMarks = StateEffect.define<readonly Mark[]>();

/** The marks of a field. They move with the text until newer ones come. */
export const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const set = transaction.effects.findLast((effect) => effect.is(setMarks));
    if (!set) return marks.map(transaction.changes);
    const length = transaction.newDoc.length;
    return Decoration.set(
      (set.value as readonly Mark[])
        .filter(({ from, to }) => from < to && to <= length)
        .map(({ from, to, kind, label }) =>
          Decoration.mark({
            attributes: { "data-mark": kind, ...(label === undefined ? {} : { title: label }) },
          }).range(from, to),
        ),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});
