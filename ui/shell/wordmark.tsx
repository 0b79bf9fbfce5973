"use client";

import { useT } from "@/ui/i18n/use-t";
import { Logo } from "./logo";

/** The mark with the name beside it. */
export function Wordmark({ size = "small" }: { readonly size?: "small" | "large" }) {
  const t = useT("shell");
  const isLarge = size === "large";
  return (
    <span className="inline-flex items-center gap-2.5">
      <Logo className={isLarge ? "size-10" : "size-7"} />
      <span
        className={`font-serif font-semibold tracking-tight ${isLarge ? "text-3xl" : "text-lg"}`}
      >
        {t("product.name")}
      </span>
    </span>
  );
}
