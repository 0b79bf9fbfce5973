import type { ReactNode } from "react";

type Props = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly explanation: string;
  /** What a person can quote to the administrator, such as an error number. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
};

/** The layout of not found, no permission and error: what happened, why, and the way on. */
export function ProblemPage({ icon, title, explanation, detail, actions }: Props) {
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col items-start gap-4 px-6 py-16 sm:py-24">
      {icon ? (
        <span
          aria-hidden="true"
          className="flex size-12 items-center justify-center rounded-xl bg-sunken text-muted [&_svg]:size-6"
        >
          {icon}
        </span>
      ) : null}
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      <p className="text-base text-muted">{explanation}</p>
      {detail ? <p className="text-xs text-muted">{detail}</p> : null}
      {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
