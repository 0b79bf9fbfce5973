import {
  history,
  historyKeymap,
  isolateHistory,
  redo,
  redoDepth,
  standardKeymap,
  undo,
  undoDepth,
} from "@codemirror/commands";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { readCodeCharacter } from "@/core/article/coded-text";
import { pageNonce } from "@/ui/theme/page-nonce";
import type { Mark } from "./marks";
import type { OpenEditor } from "./open-editors";
import { type ChipWords, chips } from "./rich-chips";
import { invisibleCharacters } from "./rich-invisibles";
import { markField, setMarks } from "./rich-marks";

/** What the rich field is told when it is made. */
export type RichFieldOptions = {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly lang: string;
  readonly describedBy: string;
  readonly hint: string;
  readonly codeCount: number;
  readonly chipWords: ChipWords;
  readonly marks: readonly Mark[];
  readonly invisibles: boolean;
  /** Whether Enter makes a line break: only where the source has one. */
  readonly breaksLines: boolean;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onRefusedBreak: () => void;
  /** Commands of the desk come first; true when the key was one. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/** A CodeMirror field for one translation. */
export type RichField = OpenEditor & {
  readonly setText: (text: string) => void;
  readonly setMarks: (marks: readonly Mark[]) => void;
  readonly setInvisibles: (on: boolean) => void;
  readonly destroy: () => void;
};

/** Opens a rich field. The caller destroys it. */
export function openRichField(options: RichFieldOptions): RichField {
  const invisibles = new Compartment();
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of([{ any: (_view, event) => options.onKey(event) }])),
        keymap.of([{ key: "Enter", run: () => refuseBreak(options) }]),
        history(),
        keymap.of([...standardKeymap, ...historyKeymap]),
        EditorView.cspNonce.of(pageNonce()),
        EditorView.lineWrapping,
        placeholder(options.hint),
        chips(options.chipWords),
        markField,
        invisibles.of(options.invisibles ? invisibleCharacters : []),
        attributes(options),
        EditorView.clipboardInputFilter.of((text) => withoutForeignCodes(text, options.codeCount)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onText(update.state.doc.toString());
        }),
        EditorView.domEventHandlers({ focus: options.onFocus, blur: options.onBlur }),
      ],
    }),
  });
  view.dispatch({ effects: setMarks.of(options.marks) });
  return {
    ...openEditor(view),
    setText: (text) => setText(view, text),
    setMarks: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    setInvisibles: (on) =>
      view.dispatch({ effects: invisibles.reconfigure(on ? invisibleCharacters : []) }),
    destroy: () => view.destroy(),
  };
}

function attributes({ label, lang, describedBy }: RichFieldOptions): Extension {
  return EditorView.contentAttributes.of({
    "aria-label": label,
    "aria-multiline": "true",
    "aria-describedby": describedBy,
    lang,
    spellcheck: "true",
    autocorrect: "on",
    autocapitalize: "sentences",
    "data-cell-editor": "rich",
  });
}

function refuseBreak({ breaksLines, onRefusedBreak }: RichFieldOptions): boolean {
  if (breaksLines) return false;
  onRefusedBreak();
  return true;
}

function openEditor(view: EditorView): OpenEditor {
  return {
    focus(at) {
      view.focus();
      if (at === undefined) return;
      const end = view.state.doc.length;
      view.dispatch({ selection: { anchor: at === "end" ? end : Math.min(at, end) } });
    },
    hasFocus: () => view.hasFocus,
    selection: () => view.state.selection.main,
    replace(from, to, text) {
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
        annotations: isolateHistory.of("full"),
        userEvent: "input.complete",
      });
    },
    select: (from, to) =>
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true }),
    text: () => view.state.doc.toString(),
    undo: () => undoDepth(view.state) > 0 && undo(view),
    redo: () => redoDepth(view.state) > 0 && redo(view),
  };
}

/** Takes over a text from outside by changing only what differs, so that the caret stays put. */
function setText(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  let from = 0;
  while (from < Math.min(now.length, text.length) && now[from] === text[from]) from += 1;
  let end = 0;
  while (
    end < Math.min(now.length, text.length) - from &&
    now[now.length - 1 - end] === text[text.length - 1 - end]
  )
    end += 1;
  view.dispatch({
    changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) },
    annotations: isolateHistory.of("full"),
  });
}

/** A chip pasted from another block would stand for a code that this one does not have. */
function withoutForeignCodes(text: string, codeCount: number): string {
  return text.replaceAll(/[\uE000-\uF8FF]/gu, (char) => {
    const code = readCodeCharacter(char);
    return code && code.index < codeCount ? char : "";
  });
}
