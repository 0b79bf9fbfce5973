import type { FindingLine } from "@/core/workflow/desk-view";

/** Characters shown on either side of the place, cut at words. */
const AROUND = 60;

/** The place that a finding is about, in its text. */
export function FindingQuote({ line }: { readonly line: FindingLine }) {
  const { finding, origin } = line;
  const onTarget = origin !== "source" && finding.target !== null;
  const span = onTarget ? finding.target : origin === "source" ? finding.source : null;
  const text = origin === "source" ? line.source : line.target;
  if (span === null || text === "") return null;
  const before = text.slice(0, span[0]);
  const after = text.slice(span[1]);
  return (
    <p lang={line.language} className="text-base leading-relaxed">
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
