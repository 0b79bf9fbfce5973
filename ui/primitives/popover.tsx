"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Popover as AriaPopover, DialogTrigger } from "react-aria-components";

type Props = {
  readonly label: string;
  /** One React Aria button. */
  readonly trigger: ReactNode;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end";
  readonly children: ReactNode;
};

/** A small panel beside its button, for details or a few controls. Escape closes it. */
export function Popover({ label, trigger, placement = "bottom start", children }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={6}
        className="z-40 max-w-[min(24rem,calc(100vw-2rem))] overflow-auto rounded-xl bg-raised text-ink shadow-float"
      >
        <AriaDialog aria-label={label} className="p-4 outline-none">
          {children}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
