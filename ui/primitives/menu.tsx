"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ButtonContext } from "react-aria-components";
import { late } from "./late";
import type { MenuGroup, MenuPlacement } from "./menu-entry";
import { whenAtRest } from "./when-at-rest";

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
  const chosen = useRef<(() => void) | null>(null);
  useEffect(() => whenAtRest(() => void MenuList.fetch()), []);
  // Only once the menu is gone and its button has the focus: a dialog gives it back to where it was.
  useEffect(() => {
    if (begin !== null || chosen.current === null) return;
    const act = chosen.current;
    chosen.current = null;
    button.current?.focus();
    act();
  }, [begin]);
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
          onChoose={(action) => {
            chosen.current = action;
          }}
          onClose={() => setBegin(null)}
        />
      )}
    </>
  );
}
