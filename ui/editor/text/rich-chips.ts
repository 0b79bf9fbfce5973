import type { Extension } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";
import { readCodeCharacter } from "@/core/article/coded-text";
import { chipLabel } from "./marks";

/** The spoken name of a chip, already in the interface language. */
export type ChipWords = (kind: "open" | "close" | "ph", index: number) => string;

class ChipWidget extends WidgetType {
  readonly #char: string;
  readonly #words: ChipWords;

  constructor(char: string, words: ChipWords) {
    super();
    this.#char = char;
    this.#words = words;
  }

  override eq(other: ChipWidget): boolean {
    return other.#char === this.#char && other.#words === this.#words;
  }

  toDOM(): HTMLElement {
    const chip = document.createElement("span");
    const code = readCodeCharacter(this.#char);
    chip.className = "code-chip";
    chip.spellcheck = false;
    if (!code) return chip;
    const name = this.#words(code.kind, code.index);
    chip.dataset["code"] = code.kind;
    chip.textContent = chipLabel(code.index);
    chip.title = name;
    chip.setAttribute("role", "img");
    chip.setAttribute("aria-label", name);
    return chip;
  }
}

/** Codes as chips: one step for the caret, one stroke to delete, never half of one. */
export function chips(words: ChipWords): Extension {
  const decorator = new MatchDecorator({
    regexp: /[\uE000-\uEBFF]/gu,
    decoration: ([char = ""]) => Decoration.replace({ widget: new ChipWidget(char, words) }),
  });
  return ViewPlugin.fromClass(
    class {
      chips: DecorationSet;
      constructor(view: EditorView) {
        this.chips = decorator.createDeco(view);
      }
      update(update: ViewUpdate) {
        this.chips = decorator.updateDeco(update, this.chips);
      }
    },
    {
      decorations: (plugin) => plugin.chips,
      provide: (plugin) =>
        EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
    },
  );
}
