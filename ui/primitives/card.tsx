import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  readonly title?: ReactNode;
  /** Level of the heading in the page's outline. */
  readonly level?: 2 | 3;
  /** Beside the title, for one or two controls. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A bounded group of things that belong together. */
export function Card({ title, level = 2, actions, className, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className={classNames(
        "min-w-0 rounded-xl border border-line bg-page p-5 shadow-card sm:p-6",
        className,
      )}
    >
      {title || actions ? (
        <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {title ? <Heading className="text-base font-semibold">{title}</Heading> : null}
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  );
}
