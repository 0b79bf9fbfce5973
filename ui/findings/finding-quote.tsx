import type { Language } from "@/core/language/language";
import type { FindingLine } from "@/core/workflow/desk-view";

/** Characters shown on either side of the place, cut at words. */
const AROUND = 60;

type Props = { readonly line: FindingLine; readonly sourceLanguage: Language };

/** The place that a finding is about, in its text: of the source where the translation lacks it. */
export function FindingQuote({ line, sourceLanguage }: Props) {
  const { finding, origin } = line;
  const onTarget = origin !== "source" && finding.target !== null;
  const span = onTarget ? finding.target : finding.source;
  const text = onTarget ? line.target : line.source;
  if (span === null || text === "") return null;
  const before = text.slice(0, span[0]);
  const after = text.slice(span[1]);
  return (
    <p
      lang={onTarget ? line.language : sourceLanguage}
      className="text-base leading-relaxed break-words"
    >
      {clipStart(before)}
      <mark className="rounded-sm bg-draft-soft px-0.5 font-medium text-draft">
        {text.slice(span[0], span[1])}
      </mark>
      {clipEnd(after)}
    </p>
  );
}

function clipStart(text: string): string {
  if (text.length <= AROUND) return text;
  return `…${text.slice(-AROUND).replace(/^\S*\s/u, "")}`;
}

function clipEnd(text: string): string {
  if (text.length <= AROUND) return text;
  return `${text.slice(0, AROUND).replace(/\s\S*$/u, "")}…`;
}
