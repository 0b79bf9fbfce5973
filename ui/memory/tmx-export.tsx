"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { buttonStyle } from "@/ui/primitives/button-styles";
import { Card } from "@/ui/primitives/card";
import { Select } from "@/ui/primitives/select";
import { bankName } from "./bank-name";
import type { BankChoice } from "./memory-entry";

const LANGUAGES = ["", "kk,ru", "kk,en", "ru,en"] as const;

/** A bank, or all of them, as a TMX file. */
export function TmxExport({ banks }: { readonly banks: readonly BankChoice[] }) {
  const t = useT("memory");
  const [bank, setBank] = useState("");
  const [languages, setLanguages] = useState<(typeof LANGUAGES)[number]>("");
  const query = new URLSearchParams({
    ...(bank ? { bank } : {}),
    ...(languages ? { languages } : {}),
  });
  return (
    <Card title={t("export.title")}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("export.explain")}</p>
        <Select
          label={t("search.bank")}
          value={bank}
          onChange={setBank}
          options={[
            { value: "", label: t("search.anyBank") },
            ...banks.map(({ name }) => ({ value: name, label: bankName(t, name) })),
          ]}
        />
        <Select
          label={t("export.languages")}
          value={languages}
          onChange={setLanguages}
          options={LANGUAGES.map((value) => ({
            value,
            label:
              value === "" ? t("export.allLanguages") : value.toUpperCase().replace(",", " – "),
          }))}
        />
        <a
          href={`/api/memory/export?${query}`}
          download
          className={buttonStyle("secondary", "medium", "self-start")}
        >
          <Download aria-hidden />
          {t("export.download")}
        </a>
      </div>
    </Card>
  );
}
