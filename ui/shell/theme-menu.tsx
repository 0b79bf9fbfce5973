"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/ui/i18n/use-t";
import { IconButton } from "@/ui/primitives/icon-button";
import { Menu } from "@/ui/primitives/menu";
import { THEMES, type Theme } from "@/ui/theme/theme";

const ICONS: Readonly<Record<Theme, ReactNode>> = {
  system: <Monitor aria-hidden />,
  light: <Sun aria-hidden />,
  dark: <Moon aria-hidden />,
};

type Props = { readonly theme: Theme; readonly onChange: (theme: Theme) => void };

/** The switch of the colour theme. */
export function ThemeMenu({ theme, onChange }: Props) {
  const t = useT("shell");
  return (
    <Menu
      label={t("theme.title")}
      trigger={<IconButton label={t("theme.title")} icon={ICONS[theme]} />}
      groups={[
        {
          id: "themes",
          entries: THEMES.map((choice) => ({
            id: choice,
            label: t(`theme.${choice}`),
            icon: ICONS[choice],
            isChosen: choice === theme,
            onAction: () => onChange(choice),
          })),
        },
      ]}
    />
  );
}
