import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Crumb = { readonly href: string; readonly label: ReactNode; readonly lang?: string };

type Props = {
  /** Names the landmark, for example "You are here". */
  readonly label: string;
  /** The pages above this one; the page itself is its heading. */
  readonly crumbs: readonly Crumb[];
};

/** The way up from this page. */
export function Breadcrumbs({ label, crumbs }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex min-w-0 items-center gap-1">
            <Link
              href={crumb.href}
              lang={crumb.lang}
              className="inline-flex min-h-6 items-center truncate rounded hover:text-ink hover:underline"
            >
              {crumb.label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 shrink-0" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
