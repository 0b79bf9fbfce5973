"use client";

import type { FormEvent } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { Versioned } from "@/core/workflow/merge-settings";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Select } from "@/ui/primitives/select";
import { Switch } from "@/ui/primitives/switch";
import { TextField } from "@/ui/primitives/text-field";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSetting } from "./use-setting";

/** What the house sets of its site and its publishing. */
type SiteValues = {
  readonly name: Readonly<Record<Language, string>>;
  readonly timeZone: string;
  readonly requireSignOff: boolean;
};

type Props = {
  readonly stored: Versioned<SiteValues>;
  readonly timeZones: readonly string[];
  readonly login: string;
};

/** Name of the site per language, its time zone, and whether publishing needs a sign-off. */
export function SiteForm({ stored, timeZones, login }: Props) {
  const t = useT("admin");
  const form = useSetting({ path: "/api/admin/settings/site", stored, login });
  const { value: site, change: setSite, sender } = form;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await form.save(t("site.saved"));
  };
  return (
    <form className="flex max-w-3xl flex-col gap-5" onSubmit={(event) => void save(event)}>
      <Card title={t("site.name")}>
        <div className="grid gap-4 sm:grid-cols-3">
          {LANGUAGES.map((language) => (
            <TextField
              key={language}
              label={t("site.nameIn", { language: AUTONYMS[language] })}
              lang={language}
              value={site.name[language]}
              onChange={(name) => setSite({ ...site, name: { ...site.name, [language]: name } })}
              isRequired
              maxLength={60}
            />
          ))}
        </div>
      </Card>
      <Card title={t("sections.site")}>
        <div className="flex flex-col gap-4">
          <Select
            className="max-w-sm"
            label={t("site.timeZone")}
            description={t("site.timeZoneHint")}
            value={site.timeZone}
            options={timeZones.map((zone) => ({ value: zone, label: zone, lang: "en" }))}
            onChange={(timeZone) => setSite({ ...site, timeZone })}
          />
          <Switch
            label={t("site.requireSignOff")}
            description={t("site.requireSignOffHint")}
            isSelected={site.requireSignOff}
            onChange={(requireSignOff) => setSite({ ...site, requireSignOff })}
          />
        </div>
      </Card>
      <ProblemNote sentence={sender.problem} />
      <div>
        <Button type="submit" variant="primary" isPending={sender.isPending}>
          {t("site.save")}
        </Button>
      </div>
      {sender.sessionDialog}
    </form>
  );
}
