import type { Extension } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const decorator = new MatchDecorator({
  regexp: /[\u00A0\u202F\u2009\t\u00AD\u200B]/gu,
  decoration: ([char = ""]) =>
    Decoration.mark({ attributes: { "data-invisible": char.charCodeAt(0).toString(16) } }),
});

/** Draws non-breaking and thin spaces, tabs and the like; the fonts have no signs for them. */
export const invisibleCharacters: Extension = ViewPlugin.fromClass(
  class {
    drawn: DecorationSet;
    constructor(view: EditorView) {
      this.drawn = decorator.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.drawn = decorator.updateDeco(update, this.drawn);
    }
  },
  { decorations: (plugin) => plugin.drawn },
);
