"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "@/ui/i18n/use-t";
import { buttonStyle } from "./button-styles";

type Props = {
  /** Counted from 1. */
  readonly page: number;
  readonly pageCount: number;
  /** Address of a page, with `{page}` where its number goes. */
  readonly hrefPattern: string;
};

/** Previous and next with "page n of m" between them; nothing where there is one page. */
export function Pagination({ page, pageCount, hrefPattern }: Props) {
  const t = useT("common");
  if (pageCount <= 1) return null;
  const href = (target: number) => hrefPattern.replace("{page}", String(target));
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-3">
      <Step href={page > 1 ? href(page - 1) : null} rel="prev">
        <ChevronLeft aria-hidden />
        {t("previousPage")}
      </Step>
      <span className="tabular text-sm text-muted">{t("pageOf", { page, total: pageCount })}</span>
      <Step href={page < pageCount ? href(page + 1) : null} rel="next">
        {t("nextPage")}
        <ChevronRight aria-hidden />
      </Step>
    </nav>
  );
}

type StepProps = {
  readonly href: string | null;
  readonly rel: "prev" | "next";
  readonly children: ReactNode;
};

function Step({ href, rel, children }: StepProps) {
  if (href === null) {
    return (
      <span aria-hidden="true" className={buttonStyle("quiet", "small", "invisible")}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} className={buttonStyle("secondary", "small")}>
      {children}
    </Link>
  );
}
