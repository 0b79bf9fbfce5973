"use client";

import { Menu as MenuIcon, Search } from "lucide-react";
import Link from "next/link";
import { Button as AriaButton } from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { useShortcut } from "@/ui/keymap/keymap-context";
import { IconButton } from "@/ui/primitives/icon-button";
import { Kbd } from "@/ui/primitives/kbd";
import { Menu } from "@/ui/primitives/menu";
import { AccountMenu } from "./account-menu";
import { LanguageMenu } from "./language-menu";
import { Logo } from "./logo";
import type { NavItem } from "./navigation";
import { PlaceIcon } from "./place-icon";
import type { ShellPerson } from "./shell-person";
import { ThemeMenu } from "./theme-menu";
import { usePreferences } from "./use-preferences";

type Props = {
  readonly person: ShellPerson;
  readonly items: readonly NavItem[];
  readonly onOpenPalette: () => void;
};

/** Search and commands at the left, the person's own things at the right. */
export function TopBar({ person, items, onOpenPalette }: Props) {
  const t = useT("shell");
  const { theme, changeTheme, changeLanguage } = usePreferences(person.theme, true);
  return (
    <header className="sticky top-0 z-20 flex h-14 shrink-0 items-center gap-2 border-b border-line bg-canvas px-3 sm:px-6 lg:px-8">
      <PlacesMenu items={items} />
      <Link href="/desk" aria-label={t("product.home")} className="rounded-lg md:hidden">
        <Logo className="size-8" />
      </Link>
      <PaletteButton onPress={onOpenPalette} />
      <div className="ml-auto flex items-center gap-1">
        <LanguageMenu onChange={(language) => void changeLanguage(language)} />
        <ThemeMenu theme={theme} onChange={(chosen) => void changeTheme(chosen)} />
        <AccountMenu person={person} />
      </div>
    </header>
  );
}

function PlacesMenu({ items }: { readonly items: readonly NavItem[] }) {
  const t = useT("shell");
  return (
    <div className="md:hidden">
      <Menu
        label={t("nav.title")}
        placement="bottom start"
        trigger={<IconButton label={t("nav.title")} icon={<MenuIcon aria-hidden />} />}
        groups={[
          {
            id: "places",
            entries: items.map((item) => ({
              id: item.id,
              label: t(`nav.${item.id}`),
              icon: <PlaceIcon id={item.id} />,
              href: item.href,
            })),
          },
        ]}
      />
    </div>
  );
}

function PaletteButton({ onPress }: { readonly onPress: () => void }) {
  const t = useT("shell");
  const { keys, ...aria } = useShortcut("palette");
  return (
    <AriaButton
      {...aria}
      onPress={onPress}
      className="target inline-flex items-center gap-2.5 rounded-lg text-muted hover:text-ink max-sm:justify-center sm:h-9 sm:w-72 sm:border sm:border-line sm:bg-page sm:px-3 sm:hover:border-edge"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="grow truncate text-left max-sm:sr-only">{t("palette.hint")}</span>
      {keys ? (
        <span aria-hidden="true" className="hidden sm:inline">
          <Kbd keys={keys} />
        </span>
      ) : null}
    </AriaButton>
  );
}
