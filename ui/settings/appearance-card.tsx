"use client";

import { useState } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { Select } from "@/ui/primitives/select";
import { ProblemNote } from "@/ui/request/problem-note";
import { usePreferences } from "@/ui/shell/use-preferences";
import { THEMES, type Theme } from "@/ui/theme/theme";
import { useSetting } from "./use-setting";

const SIZES = ["14", "15", "16", "17", "18", "19", "20"] as const;
type Size = (typeof SIZES)[number];

/** Sizes as classes: a style attribute in the server's markup is refused by the content policy. */
const SAMPLE_SIZES: Readonly<Record<Size, string>> = {
  "14": "text-[14px]",
  "15": "text-[15px]",
  "16": "text-[16px]",
  "17": "text-[17px]",
  "18": "text-[18px]",
  "19": "text-[19px]",
  "20": "text-[20px]",
};

type Props = {
  readonly language: Language;
  readonly theme: Theme;
  /** In pixels. */
  readonly fontSize: number;
  readonly login: string;
};

/** Language and theme of the interface, size of the text in the editor. */
export function AppearanceCard({ language, theme: initialTheme, fontSize, login }: Props) {
  const t = useT("settings");
  const shell = useT("shell");
  const { sender, keep } = useSetting(login);
  const { theme, changeTheme, changeLanguage } = usePreferences(initialTheme, true);
  const [size, setSize] = useState<Size>(SIZES.find((one) => one === String(fontSize)) ?? "16");
  return (
    <Card title={t("appearance.title")}>
      <div className="flex flex-col gap-5">
        <RadioGroup
          legend={t("appearance.language")}
          orientation="horizontal"
          value={language}
          choices={LANGUAGES.map((one) => ({ value: one, label: AUTONYMS[one], lang: one }))}
          onChange={(chosen) => void changeLanguage(chosen)}
        />
        <RadioGroup
          legend={t("appearance.theme")}
          orientation="horizontal"
          value={theme}
          choices={THEMES.map((one) => ({ value: one, label: shell(`theme.${one}`) }))}
          onChange={(chosen) => void changeTheme(chosen)}
        />
        <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
          <Select
            className="w-64"
            label={t("appearance.fontSize")}
            value={size}
            options={SIZES.map((one) => ({
              value: one,
              label: t("appearance.fontSizeValue", { count: Number(one) }),
            }))}
            onChange={(chosen) => {
              setSize(chosen);
              void keep({ fontSize: Number(chosen) });
            }}
          />
          <p className={`font-serif leading-relaxed ${SAMPLE_SIZES[size]}`}>
            {t("appearance.sample")}
          </p>
        </div>
        <ProblemNote sentence={sender.problem} />
      </div>
      {sender.sessionDialog}
    </Card>
  );
}
