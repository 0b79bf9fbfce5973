"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { isWithin, type NavItem } from "./navigation";
import { PlaceIcon } from "./place-icon";

/** The four places a phone keeps within reach of the thumb; the menu above has them all. */
export function BottomNavigation({ items }: { readonly items: readonly NavItem[] }) {
  const t = useT("shell");
  const path = usePathname();
  return (
    <nav
      aria-label={t("nav.main")}
      className="desk-bottom sticky bottom-0 z-20 border-t border-line bg-page pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.slice(0, 4).map((item) => {
          const isHere = isWithin(item.href, path);
          return (
            <li key={item.id} className="min-w-0">
              <Link
                href={item.href}
                aria-current={isHere ? "page" : undefined}
                className={classNames(
                  "flex min-h-14 flex-col items-center justify-center gap-1 px-1 text-center text-2xs outline-offset-[-2px]",
                  isHere ? "font-medium text-accent" : "text-muted",
                )}
              >
                <PlaceIcon id={item.id} />
                <span className="max-w-full">{t(`nav.${item.id}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
