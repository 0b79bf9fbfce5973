import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-styles";

type Props = {
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  href,
  variant = "secondary",
  size = "medium",
  icon,
  className,
  children,
}: Props) {
  return (
    <Link href={href} className={buttonStyle(variant, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
