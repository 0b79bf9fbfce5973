"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ButtonContext } from "react-aria-components";
import { late } from "./late";
import { whenAtRest } from "./when-at-rest";

/** One line of a menu: does something (`onAction`) or leads somewhere (`href`). */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly lang?: string;
  readonly keys?: readonly string[] | undefined;
  readonly href?: string;
  readonly onAction?: () => void;
  /** Set for a choice among others: shows a tick. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly isDestructive?: boolean;
};

/** Entries that belong together, under an optional heading. */
export type MenuGroup = {
  readonly id: string;
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
};

/** Where a menu stands beside its button. */
export type MenuPlacement =
  | "bottom start"
  | "bottom end"
  | "top start"
  | "top end"
  | "right bottom";

type Props = {
  readonly label: string;
  /** One React Aria button. */
  readonly trigger: ReactNode;
  readonly groups: readonly MenuGroup[];
  readonly placement?: MenuPlacement;
};

// Menus are on every page and rarely open: their code is no part of a page's first load.
const MenuList = late(() => import("./menu-list").then((code) => code.MenuList));

/** A button's menu: arrows and first letters move, Escape closes and gives focus back. */
export function Menu({ label, trigger, groups, placement = "bottom end" }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [begin, setBegin] = useState<"first" | "last" | null>(null);
  useEffect(() => whenAtRest(() => void MenuList.fetch()), []);
  return (
    <>
      <ButtonContext
        value={{
          ref: button,
          "aria-haspopup": "menu",
          "aria-expanded": begin !== null,
          onPress: () => setBegin((now) => (now === null ? "first" : null)),
          onKeyDown: (event) => {
            if (event.key === "ArrowDown") setBegin("first");
            else if (event.key === "ArrowUp") setBegin("last");
            else event.continuePropagation();
          },
        }}
      >
        {trigger}
      </ButtonContext>
      {begin === null ? null : (
        <MenuList
          label={label}
          groups={groups}
          placement={placement}
          trigger={button}
          begin={begin}
          onClose={() => setBegin(null)}
        />
      )}
    </>
  );
}
