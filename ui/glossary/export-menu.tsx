"use client";

import { Download } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Menu } from "@/ui/primitives/menu";

const FORMATS = ["csv", "tsv", "xlsx", "tbx"] as const;

/** The whole glossary as a file. */
export function ExportMenu() {
  const t = useT("glossary");
  const entries = FORMATS.map((format) => ({
    id: format,
    label: t(`exportAs.${format}`),
    onAction: () => window.location.assign(`/api/glossary/export?format=${format}`),
  }));
  return (
    <Menu
      label={t("export")}
      trigger={<Button icon={<Download aria-hidden />}>{t("export")}</Button>}
      groups={[{ id: "formats", entries }]}
    />
  );
}
