"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { Logo } from "./logo";
import { isWithin, type NavItem } from "./navigation";
import { PlaceIcon } from "./place-icon";
import { Wordmark } from "./wordmark";

type Props = { readonly items: readonly NavItem[]; readonly isDemo: boolean };

/**
 * The places of the desk at the left: words beside pictures where there is room, a rail with small
 * words below them where the page needs the width.
 */
export function SideNavigation({ items, isDemo }: Props) {
  const t = useT("shell");
  return (
    <nav
      aria-label={t("nav.title")}
      className="sticky top-0 hidden h-dvh w-24 shrink-0 flex-col border-r border-line bg-canvas md:flex roomy:w-58"
    >
      <Link
        href="/desk"
        aria-label={t("product.home")}
        className="mx-auto my-2 flex h-10 items-center rounded-lg px-2 roomy:mx-3"
      >
        <Logo className="size-8 roomy:hidden" />
        <span className="hidden roomy:inline">
          <Wordmark />
        </span>
      </Link>
      <div className="min-h-0 grow overflow-y-auto px-1 py-2 roomy:px-3">
        <ul className="flex flex-col gap-1">
          {items.map((item) => (
            <li key={item.id}>
              <PlaceLink item={item} />
            </li>
          ))}
        </ul>
      </div>
      {isDemo ? (
        <p className="mx-1 my-2 rounded-lg bg-draft-soft px-1 py-2 text-center text-2xs text-draft roomy:m-3 roomy:px-3 roomy:text-left roomy:text-xs">
          {t("demo.notice")}
        </p>
      ) : null}
    </nav>
  );
}

function PlaceLink({ item }: { readonly item: NavItem }) {
  const t = useT("shell");
  const isHere = isWithin(item.href, usePathname());
  return (
    <Link
      href={item.href}
      aria-current={isHere ? "page" : undefined}
      className={classNames(
        "relative flex min-h-9 flex-col items-center justify-center gap-1 rounded-lg px-0.5 py-1.5 text-center text-2xs transition-colors roomy:flex-row roomy:justify-start roomy:gap-3 roomy:px-3 roomy:text-left roomy:text-sm",
        isHere
          ? "bg-accent-soft font-medium text-accent"
          : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      <PlaceIcon id={item.id} />
      <span className="max-w-full roomy:grow">{t(`nav.${item.id}`)}</span>
      {item.count ? (
        <span className="tabular rounded-full bg-sunken px-1.5 text-2xs font-medium text-ink absolute top-0.5 right-2.5 roomy:static roomy:text-xs">
          {item.count}
        </span>
      ) : null}
    </Link>
  );
}
