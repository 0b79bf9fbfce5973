import type { ReactNode } from "react";
import { classNames } from "@/ui/primitives/class-names";

type Props = {
  readonly title: ReactNode;
  /** Set where the title is content in a language of its own. */
  readonly titleLang?: string;
  /** Under the title, one line. */
  readonly lead?: ReactNode;
  readonly breadcrumbs?: ReactNode;
  /** Beside the title; at most one of them primary. */
  readonly actions?: ReactNode;
  /** A column to read, the usual width, or the whole window with the navigation as a rail. */
  readonly width?: "text" | "normal" | "wide";
  readonly children: ReactNode;
};

const WIDTHS = { text: "max-w-3xl", normal: "max-w-7xl", wide: "" } as const;

/** The heading and body of a desk page. */
export function Page({
  title,
  titleLang,
  lead,
  breadcrumbs,
  actions,
  width = "normal",
  children,
}: Props) {
  return (
    <div
      data-page={width}
      className={classNames(
        "mx-auto flex w-full grow flex-col gap-6 px-4 py-5 sm:px-6 lg:px-8 lg:py-7",
        WIDTHS[width],
      )}
    >
      <header className="flex flex-col gap-2">
        {breadcrumbs}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 grow basis-80">
            <h1 lang={titleLang} className="font-serif text-2xl leading-snug font-semibold">
              {title}
            </h1>
            {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </div>
      </header>
      {children}
    </div>
  );
}
