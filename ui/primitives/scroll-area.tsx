import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  /** What it holds, in words, for those who reach it by key. */
  readonly label: string;
  /** The greatest height, e.g. "max-h-64", and anything else. */
  readonly className: string;
  readonly children: ReactNode;
};

/**
 * A bounded part of a page that scrolls by itself. It takes the focus, so that its rest can be reached
 * by keyboard also where nothing inside can be focused (WCAG 2.1.1).
 */
export function ScrollArea({ label, className, children }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      className={classNames("overflow-y-auto", className)}
    >
      {children}
    </section>
  );
}
