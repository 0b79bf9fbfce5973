"use client";

import type { ReactNode, RefObject } from "react";
import { Dialog as AriaDialog, Popover as AriaPopover } from "react-aria-components";

/** Where a panel stands beside its button. */
export type PopoverPlacement = "bottom start" | "bottom end" | "top start" | "top end";

type Props = {
  readonly label: string;
  readonly placement: PopoverPlacement;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The open panel beside its button. */
export function PopoverPanel({ label, placement, trigger, onClose, children }: Props) {
  return (
    <AriaPopover
      trigger="DialogTrigger"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement={placement}
      offset={6}
      className="z-40 max-w-[min(24rem,calc(100vw-2rem))] overflow-auto rounded-xl bg-raised text-ink shadow-float"
    >
      <AriaDialog aria-label={label} className="p-4 outline-none">
        {children}
      </AriaDialog>
    </AriaPopover>
  );
}
