"use client";

import { useState } from "react";
import { type CompiledRule, compileRule, isRefusal, tryRule } from "@/core/checks/user-rule";
import { useT } from "@/ui/i18n/use-t";
import { Marked } from "@/ui/memory/marked";
import { TextArea } from "@/ui/primitives/text-area";
import { type RuleDraft, ruleOf } from "./rule-draft";

/** Shows what the rule would find in a sample, as it is typed. */
export function RuleTrial({ draft }: { readonly draft: RuleDraft }) {
  const t = useT("admin");
  const [text, setText] = useState("");
  const [translation, setTranslation] = useState("");
  const compiled = compileRule(ruleOf(draft));
  const isPair = draft.kind === "required";
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-lg bg-sunken p-4">
      <legend className="sr-only">{t("rules.trial")}</legend>
      <p className="text-sm font-medium" aria-hidden="true">
        {t("rules.trial")}
      </p>
      <TextArea
        label={t(isPair ? "rules.sampleSource" : "rules.sample")}
        description={t("rules.trialLead")}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      {isPair ? (
        <TextArea
          label={t("rules.sampleTarget")}
          rows={2}
          maxLength={2000}
          value={translation}
          onChange={setTranslation}
        />
      ) : null}
      <div role="status" className="flex flex-col gap-1 text-sm">
        {isRefusal(compiled) || text === "" ? null : (
          <Verdict rule={compiled} text={text} translation={translation} />
        )}
      </div>
    </fieldset>
  );
}

type VerdictProps = {
  readonly rule: CompiledRule;
  readonly text: string;
  readonly translation: string;
};

function Verdict({ rule, text, translation }: VerdictProps) {
  const t = useT("admin");
  const { found, wanted } = tryRule(rule, text, translation);
  if (found.length === 0) return <p className="text-muted">{t("rules.trialNothing")}</p>;
  return (
    <>
      <p className="text-muted">{t("rules.trialFound", { count: found.length })}</p>
      <p className="break-words whitespace-pre-wrap">
        <Marked text={text} spans={found} />
      </p>
      {wanted === null ? null : (
        <>
          <p className="text-muted">
            {t(wanted.length === 0 ? "rules.trialReports" : "rules.trialQuiet")}
          </p>
          <p className="break-words whitespace-pre-wrap">
            <Marked text={translation} spans={wanted} />
          </p>
        </>
      )}
    </>
  );
}
