import { classNames } from "./class-names";

/** One primary action per screen; quiet for what sits in bars and rows; danger for what destroys. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const BASE =
  "inline-flex max-w-full items-center justify-center gap-2 rounded-lg border text-center font-medium transition-colors duration-100 select-none disabled:cursor-not-allowed data-disabled:cursor-not-allowed data-disabled:opacity-50 data-pending:cursor-progress [&_svg]:size-4 [&_svg]:shrink-0";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    "border-transparent bg-accent text-on-accent hover:bg-accent-strong data-pressed:bg-accent-strong",
  secondary: "border-edge/45 bg-page text-ink shadow-card hover:bg-sunken data-pressed:bg-sunken",
  quiet: "border-transparent text-ink hover:bg-hover data-pressed:bg-hover",
  danger: "border-danger/60 bg-page text-danger hover:bg-danger-soft data-pressed:bg-danger-soft",
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: "min-h-8 px-3 py-1 text-sm",
  medium: "min-h-9 px-4 py-1.5 text-sm",
  large: "min-h-11 px-5 py-2 text-base",
};

/** The look shared by buttons and links that act as buttons. */
export function buttonStyle(
  variant: ButtonVariant,
  size: ButtonSize,
  extra?: string | undefined,
): string {
  return classNames(BASE, VARIANTS[variant], SIZES[size], extra);
}
