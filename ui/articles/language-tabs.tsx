import Link from "next/link";
import type { Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { classNames } from "@/ui/primitives/class-names";

type Props = {
  readonly label: string;
  readonly allLabel: string;
  readonly languages: readonly Language[];
  /** Null: all of them. */
  readonly shown: Language | null;
  /** The address for all languages; one of them is `?lang=`. */
  readonly href: string;
};

/** Narrows a page to one language; links, so that the view can be shared. */
export function LanguageTabs({ label, allLabel, languages, shown, href }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1">
      {[null, ...languages].map((one) => (
        <Link
          key={one ?? "all"}
          href={one === null ? href : `${href}?lang=${one}`}
          aria-current={one === shown ? "page" : undefined}
          lang={one ?? undefined}
          className={classNames(
            "inline-flex min-h-8 items-center rounded-lg px-3 text-sm font-medium",
            one === shown
              ? "bg-accent-soft text-accent"
              : "text-muted hover:bg-hover hover:text-ink",
          )}
        >
          {one === null ? allLabel : AUTONYMS[one]}
        </Link>
      ))}
    </nav>
  );
}
