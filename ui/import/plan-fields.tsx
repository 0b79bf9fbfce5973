"use client";

import type { Language } from "@/core/language/language";
import { type Colleague, PeopleFields } from "@/ui/articles/people-fields";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { zoneName } from "@/ui/i18n/zoned-time";
import { Checkbox } from "@/ui/primitives/checkbox";
import { TextField } from "@/ui/primitives/text-field";
import { type ArticlePlan, targetsFor } from "./article-plan";

type Props = {
  readonly sourceLanguage: Language;
  readonly plan: ArticlePlan;
  readonly colleagues: readonly Colleague[];
  /** An instant, so that server and browser name the same zone. */
  readonly now: number;
  readonly onChange: (plan: ArticlePlan) => void;
};

/** Languages, dates and people of a new article. */
export function PlanFields({ sourceLanguage, plan, colleagues, now, onChange }: Props) {
  const t = useT("import");
  const { timeZone } = useScope();
  const toggle = (language: Language, isOn: boolean) =>
    onChange({
      ...plan,
      targets: targetsFor(sourceLanguage).filter((one) =>
        one === language ? isOn : plan.targets.includes(one),
      ),
    });
  return (
    <div className="flex flex-col gap-5">
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t("plan.languages")}</legend>
        {targetsFor(sourceLanguage).map((language) => (
          <Checkbox
            key={language}
            label={<span lang={language}>{AUTONYMS[language]}</span>}
            isSelected={plan.targets.includes(language)}
            onChange={(isOn) => toggle(language, isOn)}
          />
        ))}
        {plan.targets.length === 0 ? (
          <p className="text-xs font-medium text-danger">{t("plan.languageNeeded")}</p>
        ) : null}
      </fieldset>
      <TextField
        type="date"
        label={t("plan.date")}
        description={t("plan.dateHint")}
        isRequired
        value={plan.date}
        onChange={(date) => onChange({ ...plan, date })}
      />
      <TextField
        type="datetime-local"
        label={t("plan.deadline")}
        description={t("plan.deadlineHint", { zone: zoneName(now, timeZone) })}
        value={plan.deadline}
        onChange={(deadline) => onChange({ ...plan, deadline })}
      />
      <PeopleFields
        colleagues={colleagues}
        languages={plan.targets}
        value={plan.people}
        onChange={(people) => onChange({ ...plan, people })}
      />
    </div>
  );
}
