"use client";

import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./kbd";

type Props = {
  readonly text: string;
  /** Keys of the same action, one string per key. */
  readonly keys?: readonly string[] | undefined;
  readonly placement?: "top" | "bottom" | "left" | "right";
  /** One React Aria button or link. */
  readonly children: ReactNode;
};

/** A short hint on hover and focus; Escape dismisses it, and the pointer may rest on it. */
export function Tooltip({ text, keys, placement = "bottom", children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="z-50 flex max-w-72 items-center gap-2 rounded-md bg-ink px-2.5 py-1.5 text-xs text-page"
      >
        {text}
        {keys ? <Kbd keys={keys} inverted /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
