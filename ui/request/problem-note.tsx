import { CircleAlert } from "lucide-react";

/** What went wrong, beside the control that asked for it. The sentence is translated already. */
export function ProblemNote({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-lg bg-danger-soft px-3 py-2 font-medium text-danger"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {sentence}
    </p>
  );
}
