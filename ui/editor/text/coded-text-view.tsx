"use client";

import { memo } from "react";
import type { InlineCode } from "@/core/article/inline";
import { useT } from "@/ui/i18n/use-t";
import { chipName } from "./chip-name";
import { chipLabel, type Mark, type Piece, toPieces } from "./marks";

type Props = {
  /** The working string. */
  readonly text: string;
  readonly codes: readonly InlineCode[];
  readonly marks?: readonly Mark[];
  readonly invisibles?: boolean;
};

const NO_MARKS: readonly Mark[] = [];

/** A text that is not being edited, with its codes as chips. One character on the screen per character of the text. */
export const CodedTextView = memo(function CodedTextView(props: Props) {
  const { text, codes, marks = NO_MARKS, invisibles = false } = props;
  return toPieces(text, marks).map((piece) =>
    piece.chip ? (
      <Chip key={piece.from} piece={piece} codes={codes} />
    ) : (
      <TextPiece key={piece.from} piece={piece} invisibles={invisibles} />
    ),
  );
});

function Chip({ piece, codes }: { readonly piece: Piece; readonly codes: Props["codes"] }) {
  const t = useT("editor");
  if (!piece.chip) return null;
  const { kind, index } = piece.chip;
  const name = t(`chips.${kind}`, {
    name: t(`chips.names.${chipName(codes[index])}`),
    number: index + 1,
  });
  return (
    <span role="img" aria-label={name} title={name} className="code-chip" data-code={kind}>
      {chipLabel(index)}
    </span>
  );
}

function TextPiece({ piece, invisibles }: { readonly piece: Piece; readonly invisibles: boolean }) {
  const content = invisibles ? withInvisibles(piece.text) : piece.text;
  const top = piece.marks.at(-1);
  if (!top) return content;
  return (
    <span
      data-mark={piece.marks.map(({ kind }) => kind).join(" ")}
      data-subject={piece.marks.find(({ subject }) => subject)?.subject}
      title={top.label}
    >
      {content}
    </span>
  );
}

const INVISIBLE = /([\u00A0\u202F\u2009\t\u00AD\u200B])/u;

/** Draws what cannot be seen; the characters themselves stay where they are. */
function withInvisibles(text: string) {
  let at = 0;
  return text.split(INVISIBLE).map((part) => {
    const key = at;
    at += part.length;
    return INVISIBLE.test(part) ? (
      <span key={key} data-invisible={part.charCodeAt(0).toString(16)}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
