import type { ReactNode } from "react";

type Props = {
  readonly icon?: ReactNode;
  /** One sentence: what is not here yet, or what to do about it. */
  readonly sentence: string;
  /** The one primary action. */
  readonly action?: ReactNode;
};

/** A place with nothing in it: one sentence and one way onward. */
export function EmptyState({ icon, sentence, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-4 rounded-xl border border-dashed border-line px-6 py-12 text-center">
      {icon ? (
        <span
          aria-hidden="true"
          className="flex size-12 items-center justify-center rounded-full bg-sunken text-muted [&_svg]:size-5"
        >
          {icon}
        </span>
      ) : null}
      <p className="max-w-md text-base text-muted">{sentence}</p>
      {action}
    </div>
  );
}
