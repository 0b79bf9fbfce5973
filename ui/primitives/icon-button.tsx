"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { classNames } from "./class-names";
import { Tooltip } from "./tooltip";

type Props = Omit<ButtonProps, "className" | "style" | "children" | "aria-label"> & {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: readonly string[];
  readonly isActive?: boolean;
  readonly className?: string;
};

/** A square button of 32 px with an icon only; its name is always readable on hover and focus. */
export function IconButton({ label, icon, keys, isActive, className, ...rest }: Props) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(
          "target inline-flex items-center justify-center rounded-lg text-muted transition-colors hover:bg-hover hover:text-ink data-disabled:opacity-50 data-pressed:bg-hover [&_svg]:size-4.5",
          isActive && "bg-accent-soft text-accent",
          className,
        )}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
