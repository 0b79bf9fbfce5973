"use client";

import { useState } from "react";
import {
  RETURN_CATEGORIES,
  RETURN_SEVERITIES,
  type ReturnCategory,
  type ReturnSeverity,
} from "@/core/workflow/translation-state";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { Kbd } from "@/ui/primitives/kbd";
import { Select } from "@/ui/primitives/select";
import { TextArea } from "@/ui/primitives/text-area";
import { useEditor } from "../editor-context";

const CANNED = [1, 2, 3, 4, 5] as const;
/** What each ready sentence is about. */
const CANNED_CATEGORY: Readonly<Record<(typeof CANNED)[number], ReturnCategory>> = {
  1: "accuracy",
  2: "terminology",
  3: "figures",
  4: "style",
  5: "language",
};

/** Asks for the reason of a return: the translator will read it beside the text. */
export function ReturnDialog({ translationId }: { readonly translationId: string }) {
  const t = useT("editor");
  const common = useT("common");
  const { desk, acts } = useEditor();
  const [category, setCategory] = useState<ReturnCategory>("accuracy");
  const [severity, setSeverity] = useState<ReturnSeverity>("minor");
  const [reason, setReason] = useState("");
  const position = (desk.getState().cells.get(translationId)?.getState().position ?? 0) + 1;
  const close = () => desk.setState({ dialog: null });
  const submit = () => {
    if (reason.trim() === "") return;
    close();
    acts.sendBack(translationId, { kind: "return", category, severity, reason: reason.trim() });
  };
  const take = (canned: (typeof CANNED)[number]) => {
    setCategory(CANNED_CATEGORY[canned]);
    const text = t(`return.canned.${canned}`);
    setReason((before) => (before.trim() === "" ? text : `${before.trimEnd()} ${text}`));
  };
  return (
    <Dialog
      title={t("return.title", { position })}
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button onPress={close}>{common("cancel")}</Button>
          <Button variant="primary" isDisabled={reason.trim() === ""} onPress={submit}>
            {t("acts.return")}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form */}
      <div
        className="flex flex-col gap-4"
        onKeyDown={(event) => {
          const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
          else if (digit && event.altKey) take(Number(digit) as (typeof CANNED)[number]);
          else return;
          event.preventDefault();
        }}
      >
        <TextArea
          label={t("return.reason")}
          description={t("return.hint")}
          autoFocus
          isRequired
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <div>
          <p className="mb-1.5 text-xs font-medium text-muted">{t("return.ready")}</p>
          <ul className="flex flex-col gap-1">
            {CANNED.map((canned) => (
              <li key={canned}>
                <button
                  type="button"
                  onClick={() => take(canned)}
                  aria-keyshortcuts={`Alt+${canned}`}
                  className="flex min-h-8 w-full items-center justify-between gap-3 rounded-lg px-2 py-1 text-left text-sm hover:bg-hover"
                >
                  {t(`return.canned.${canned}`)}
                  <Kbd keys={["Alt", `${canned}`]} />
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t("return.category")}
            value={category}
            onChange={setCategory}
            options={RETURN_CATEGORIES.map((value) => ({
              value,
              label: t(`return.categories.${value}`),
            }))}
          />
          <Select
            label={t("return.severity")}
            value={severity}
            onChange={setSeverity}
            options={RETURN_SEVERITIES.map((value) => ({
              value,
              label: t(`return.severities.${value}`),
            }))}
          />
        </div>
      </div>
    </Dialog>
  );
}
