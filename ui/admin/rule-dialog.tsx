"use client";

import { useState } from "react";
import type { Severity } from "@/core/checks/finding";
import { MAX_PATTERN, type RuleRefusal, type UserRule } from "@/core/checks/user-rule";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog } from "@/ui/primitives/dialog";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { ProblemNote } from "@/ui/request/problem-note";
import type { Sender } from "@/ui/request/use-send";
import { draftOf, type RuleDraft, refusalOf, ruleOf } from "./rule-draft";
import { RuleTrial } from "./rule-trial";

type Props = {
  /** Null for a new one. */
  readonly rule: UserRule | null;
  readonly sender: Sender;
  /** What somebody else did to this rule meanwhile. */
  readonly clash: string | null;
  readonly onClose: () => void;
  readonly onSave: (rule: UserRule) => void;
};

const KINDS = ["forbidden", "required", "source"] as const;
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Writes one rule, says at once why a pattern is refused, and tries it on a sample. */
export function RuleDialog({ rule, sender, clash, onClose, onSave }: Props) {
  const t = useT("admin");
  const [draft, setDraft] = useState(() => draftOf(rule, crypto.randomUUID()));
  const [isTouched, setTouched] = useState(false);
  const change = (part: Partial<RuleDraft>) => setDraft((now) => ({ ...now, ...part }));
  const refusal = refusalOf(draft);
  const hasMessage = Object.values(draft.message).some((text) => text.trim() !== "");
  const save = () => {
    setTouched(true);
    if (refusal === null && hasMessage) onSave(ruleOf(draft));
  };
  return (
    <Dialog
      title={t(rule === null ? "rules.addTitle" : "rules.editTitle")}
      size="large"
      isOpen
      onOpenChange={onClose}
      actions={
        <Button variant="primary" isPending={sender.isPending} onPress={save}>
          {t("rules.save")}
        </Button>
      }
    >
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <RadioGroup
            legend={t("rules.kind")}
            choices={KINDS.map((value) => ({ value, label: t(`rules.kinds.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
          <Patterns draft={draft} refusal={refusal} isTouched={isTouched} onChange={change} />
          <Weight draft={draft} onChange={change} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Messages
            draft={draft}
            error={isTouched && !hasMessage ? t("rules.messageMissing") : undefined}
            onChange={change}
          />
          <RuleTrial draft={draft} />
          <ProblemNote sentence={sender.problem} />
          <ProblemNote sentence={clash} />
        </div>
      </div>
    </Dialog>
  );
}

type PartProps = {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
};

type PatternProps = PartProps & {
  readonly refusal: RuleRefusal | null;
  /** Whether somebody tried to save: an empty field is complained of only then. */
  readonly isTouched: boolean;
};

function Patterns({ draft, refusal, isTouched, onChange }: PatternProps) {
  const t = useT("admin");
  const errorIn = (field: RuleRefusal["field"]) => {
    if (refusal?.field !== field || (draft[field] === "" && !isTouched)) return undefined;
    return t(`rules.refusals.${refusal.code}`, { at: refusal.at + 1 });
  };
  const plain = { spellCheck: "false", autoComplete: "off" } as const;
  return (
    <>
      <TextField
        label={t("rules.pattern")}
        description={t("rules.patternHint", { count: MAX_PATTERN })}
        error={errorIn("pattern")}
        value={draft.pattern}
        onChange={(pattern) => onChange({ pattern })}
        isRequired
        {...plain}
      />
      {draft.kind === "required" ? (
        <TextField
          label={t("rules.wanted")}
          description={t("rules.wantedHint")}
          error={errorIn("wanted")}
          value={draft.wanted}
          onChange={(wanted) => onChange({ wanted })}
          isRequired
          {...plain}
        />
      ) : null}
      {draft.kind === "forbidden" ? (
        <TextField
          label={t("rules.replacement")}
          description={t("rules.replacementHint")}
          value={draft.replacement}
          maxLength={200}
          onChange={(replacement) => onChange({ replacement })}
          {...plain}
        />
      ) : null}
      <Checkbox
        label={t("rules.ignoreCase")}
        isSelected={draft.ignoreCase}
        onChange={(ignoreCase) => onChange({ ignoreCase })}
      />
    </>
  );
}

function Weight({ draft, onChange }: PartProps) {
  const t = useT("admin");
  const common = useT("common");
  const toggle = (language: Language, isIn: boolean) => {
    const chosen = new Set(draft.languages);
    if (isIn) chosen.add(language);
    else chosen.delete(language);
    onChange({ languages: LANGUAGES.filter((one) => chosen.has(one)) });
  };
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-medium">
          {t(draft.kind === "source" ? "rules.languagesSource" : "rules.languagesTarget")}
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {LANGUAGES.map((language) => (
            <Checkbox
              key={language}
              label={<span lang={language}>{AUTONYMS[language]}</span>}
              isSelected={draft.languages.includes(language)}
              onChange={(isIn) => toggle(language, isIn)}
            />
          ))}
        </div>
        <p className="text-xs text-muted">{t("rules.languagesHint")}</p>
      </fieldset>
      <Select
        label={t("rules.severity")}
        value={draft.severity}
        options={SEVERITIES.map((value) => ({ value, label: common(`severity.${value}`) }))}
        onChange={(severity) => onChange({ severity })}
      />
    </>
  );
}

type MessageProps = PartProps & { readonly error: string | undefined };

function Messages({ draft, error, onChange }: MessageProps) {
  const t = useT("admin");
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">{t("rules.messageLead")}</legend>
      {LANGUAGES.map((language, at) => (
        <TextField
          key={language}
          label={t("rules.messageIn", { language: AUTONYMS[language] })}
          lang={language}
          value={draft.message[language]}
          maxLength={300}
          error={at === 0 ? error : undefined}
          onChange={(text) => onChange({ message: { ...draft.message, [language]: text } })}
        />
      ))}
      <p className="text-xs text-muted">{t("rules.messageHint")}</p>
    </fieldset>
  );
}
