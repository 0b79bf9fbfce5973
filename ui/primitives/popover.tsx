"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ButtonContext } from "react-aria-components";
import { late } from "./late";
import type { PopoverPlacement } from "./popover-panel";
import { whenAtRest } from "./when-at-rest";

type Props = {
  readonly label: string;
  /** One React Aria button. */
  readonly trigger: ReactNode;
  readonly placement?: PopoverPlacement;
  readonly children: ReactNode;
};

const PopoverPanel = late(() => import("./popover-panel").then((code) => code.PopoverPanel));

/** A small panel beside its button, for details or a few controls. Escape closes it. */
export function Popover({ label, trigger, placement = "bottom start", children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => whenAtRest(() => void PopoverPanel.fetch()), []);
  return (
    <>
      <ButtonContext
        value={{
          ref: button,
          "aria-haspopup": "dialog",
          "aria-expanded": isOpen,
          onPress: () => setOpen((now) => !now),
        }}
      >
        {trigger}
      </ButtonContext>
      {isOpen ? (
        <PopoverPanel
          label={label}
          placement={placement}
          trigger={button}
          onClose={() => setOpen(false)}
        >
          {children}
        </PopoverPanel>
      ) : null}
    </>
  );
}
