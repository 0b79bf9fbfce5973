"use client";

import { LogOut, Settings } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { Menu } from "@/ui/primitives/menu";
import type { ShellPerson } from "./shell-person";
import { signOut } from "./sign-in";

/** The person, their settings, and the way out. */
export function AccountMenu({ person }: { readonly person: ShellPerson }) {
  const t = useT("shell");
  const roles = person.roles.map((role) => t(`roles.${role}`)).join(", ");
  return (
    <Menu
      label={t("account.title")}
      trigger={
        <AriaButton className="target inline-flex items-center gap-2.5 rounded-lg py-1 pr-2 pl-1 text-left hover:bg-hover">
          <span
            aria-hidden="true"
            className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
          >
            {initials(person.name)}
          </span>
          <span className="flex max-w-44 flex-col leading-tight max-lg:sr-only">
            <span className="truncate text-sm font-medium">{person.name}</span>
            <span className="truncate text-xs text-muted">{roles}</span>
          </span>
        </AriaButton>
      }
      groups={[
        {
          id: "person",
          heading: `${person.name} · ${roles}`,
          entries: [
            {
              id: "settings",
              label: t("account.settings"),
              icon: <Settings aria-hidden />,
              href: "/desk/settings",
            },
            {
              id: "sign-out",
              label: t("account.signOut"),
              icon: <LogOut aria-hidden />,
              onAction: () => void signOut(),
            },
          ],
        },
      ]}
    />
  );
}

/** The first letters of the first two words of a name. */
function initials(name: string): string {
  return name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
