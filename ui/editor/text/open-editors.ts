/** A text field that is open for a cell, whichever kind it is. Offsets count in the working string. */
export type OpenEditor = {
  readonly focus: (at?: number | "end") => void;
  readonly hasFocus: () => boolean;
  readonly selection: () => { readonly from: number; readonly to: number };
  /** Replaces a stretch and puts the caret behind it; part of the field's own history. */
  readonly replace: (from: number, to: number, text: string) => void;
  readonly select: (from: number, to: number) => void;
  readonly text: () => string;
  /** False when there is nothing to take back. Null: the browser keeps this field's history. */
  readonly undo: (() => boolean) | null;
  readonly redo: (() => boolean) | null;
};

/** The open text fields by translation id: at most one for each target of the open row. */
export type OpenEditors = Map<string, OpenEditor>;
