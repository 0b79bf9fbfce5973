"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { DEFAULT_KEYMAP, type KeymapSettings } from "@/ui/keymap/keymap";
import { KeymapProvider } from "@/ui/keymap/keymap-provider";
import { useCommands } from "@/ui/keymap/use-commands";
import { late } from "@/ui/primitives/late";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import { BottomNavigation } from "./bottom-navigation";
import type { NavItem } from "./navigation";
import { NavigationProgress } from "./navigation-progress";
import { OfflineBanner } from "./offline-banner";
import { PlaceIcon } from "./place-icon";
import type { ShellPerson } from "./shell-person";
import { SideNavigation } from "./side-navigation";
import { TopBar } from "./top-bar";

type Props = {
  readonly person: ShellPerson;
  readonly items: readonly NavItem[];
  readonly keymap?: KeymapSettings;
  readonly children: ReactNode;
};

const CommandPalette = late(() => import("./command-palette").then((code) => code.CommandPalette));
const ShortcutsOverlay = late(() =>
  import("./shortcuts-overlay").then((code) => code.ShortcutsOverlay),
);

/** What is around every page of the desk: navigation, search, keys, the person, the network. */
export function DeskFrame({ person, items, keymap = DEFAULT_KEYMAP, children }: Props) {
  const t = useT("shell");
  const content = useId();
  const [overlay, setOverlay] = useState<"palette" | "shortcuts" | null>(null);
  useEffect(
    () => whenAtRest(() => void Promise.all([CommandPalette.fetch(), ShortcutsOverlay.fetch()])),
    [],
  );
  return (
    <KeymapProvider settings={keymap}>
      <NavigationProgress />
      <FrameCommands items={items} onOpen={setOverlay} />
      <a
        href={`#${content}`}
        className="sr-only z-50 rounded-lg bg-accent text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:px-4 focus:py-2"
      >
        {t("skipToContent")}
      </a>
      <div className="desk-frame flex min-h-dvh">
        <SideNavigation items={items} isDemo={person.demo} />
        <div className="flex min-w-0 grow flex-col">
          <TopBar person={person} items={items} onOpenPalette={() => setOverlay("palette")} />
          <OfflineBanner />
          <main id={content} tabIndex={-1} className="flex grow flex-col outline-none">
            {children}
          </main>
          <BottomNavigation items={items} />
        </div>
      </div>
      {overlay === "palette" ? (
        <CommandPalette isOpen onOpenChange={(isOpen) => setOverlay(isOpen ? "palette" : null)} />
      ) : null}
      {overlay === "shortcuts" ? (
        <ShortcutsOverlay
          isOpen
          onOpenChange={(isOpen) => setOverlay(isOpen ? "shortcuts" : null)}
        />
      ) : null}
    </KeymapProvider>
  );
}

type CommandsProps = {
  readonly items: readonly NavItem[];
  readonly onOpen: (overlay: "palette" | "shortcuts") => void;
};

/** The commands that every page has: palette, shortcuts, and going to a place. */
function FrameCommands({ items, onOpen }: CommandsProps) {
  const t = useT("shell");
  const router = useRouter();
  const handlers = useMemo(
    () => ({
      palette: { run: () => onOpen("palette") },
      shortcuts: { run: () => onOpen("shortcuts") },
    }),
    [onOpen],
  );
  const places = useMemo(
    () =>
      items.map((item) => ({
        id: `place-${item.id}`,
        label: t(`nav.${item.id}`),
        icon: <PlaceIcon id={item.id} />,
        run: () => router.push(item.href),
      })),
    [items, router, t],
  );
  useCommands(handlers, places);
  return null;
}
