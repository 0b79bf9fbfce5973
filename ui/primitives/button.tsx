"use client";

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-styles";

type Props = Omit<ButtonProps, "className" | "style" | "children"> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Before the words. */
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/**
 * A button with words. While `isPending` it keeps its width and its focus, and does nothing. Not
 * React Aria's own `isPending`: its announcement outlives a button that goes away with its dialog,
 * and then names an element that is gone.
 */
export function Button({
  variant = "secondary",
  size = "medium",
  icon,
  className,
  children,
  isPending = false,
  onPress,
  type = "button",
  ...rest
}: Props) {
  const mark = isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon;
  return (
    <AriaButton
      {...rest}
      type={isPending ? "button" : type}
      {...(onPress && !isPending && { onPress })}
      {...(isPending && { "data-pending": "true" })}
      className={buttonStyle(variant, size, className)}
    >
      {mark}
      {children}
    </AriaButton>
  );
}
