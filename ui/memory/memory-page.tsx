"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { Page } from "@/ui/shell/page";

/** The parts of the memory screen, each a page with an address of its own. */
export type MemoryPart = "entries" | "banks" | "exchange" | "align" | "cleanUp";

const ADDRESSES: Readonly<Record<MemoryPart, string>> = {
  entries: "/desk/memory",
  banks: "/desk/memory/banks",
  exchange: "/desk/memory/exchange",
  align: "/desk/memory/alignment",
  cleanUp: "/desk/memory/clean-up",
};

type Props = {
  /** Parts that this person can use. */
  readonly parts: readonly MemoryPart[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The heading of the memory screen and the way between its parts. */
export function MemoryPage({ parts, actions, children }: Props) {
  const t = useT("memory");
  const path = usePathname();
  const here = useRef<HTMLAnchorElement>(null);
  // On a phone the parts are wider than the screen: the one that is open must be among those seen.
  // Braces, for scrolling answers with a promise in newer browsers, and an effect must not.
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  return (
    <Page title={t("screen.title")} lead={t("screen.lead")} actions={actions}>
      <nav aria-label={t("screen.parts")} className="-mt-2 overflow-x-auto border-b border-line">
        <ul className="flex gap-1">
          {parts.map((part) => (
            <li key={part}>
              <Link
                ref={path === ADDRESSES[part] ? here : null}
                href={ADDRESSES[part]}
                aria-current={path === ADDRESSES[part] ? "page" : undefined}
                className={classNames(
                  "-mb-px flex min-h-10 items-center border-b-2 px-3 text-sm font-medium whitespace-nowrap outline-offset-[-2px]",
                  path === ADDRESSES[part]
                    ? "border-accent text-ink"
                    : "border-transparent text-muted hover:text-ink",
                )}
              >
                {t(`screen.${part}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
