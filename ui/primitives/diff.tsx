import type { Language } from "@/core/language/language";

/** A stretch of text that both versions share, or that only the new or only the old one has. */
export type DiffPart = { readonly kind: "same" | "insert" | "delete"; readonly text: string };

/** All in one line, old beside new, or only what it says now. */
export type DiffView = "inline" | "side-by-side" | "final";

type Props = {
  readonly parts: readonly DiffPart[];
  readonly lang: Language;
  readonly view?: DiffView;
};

/** A word-level difference with real `<ins>` and `<del>`: underline and strike, not colour alone. */
export function Diff({ parts, lang, view = "inline" }: Props) {
  if (view === "side-by-side") {
    return (
      <div lang={lang} className="grid gap-4 sm:grid-cols-2">
        <p className="whitespace-pre-wrap">{runs(without(parts, "insert"))}</p>
        <p className="whitespace-pre-wrap">{runs(without(parts, "delete"))}</p>
      </div>
    );
  }
  const shown = view === "final" ? without(parts, "delete").map(asSame) : parts;
  return (
    <span lang={lang} className="whitespace-pre-wrap">
      {runs(shown)}
    </span>
  );
}

function without(parts: readonly DiffPart[], kind: DiffPart["kind"]): readonly DiffPart[] {
  return parts.filter((part) => part.kind !== kind);
}

function asSame(part: DiffPart): DiffPart {
  return { kind: "same", text: part.text };
}

function runs(parts: readonly DiffPart[]) {
  let offset = 0;
  return parts.map((part) => {
    const key = `${offset}${part.kind}`;
    offset += part.text.length;
    if (part.kind === "insert") return <ins key={key}>{part.text}</ins>;
    if (part.kind === "delete") return <del key={key}>{part.text}</del>;
    return <span key={key}>{part.text}</span>;
  });
}
