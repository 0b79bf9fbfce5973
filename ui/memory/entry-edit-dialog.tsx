"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { plainText } from "@/core/article/inline";
import { isLanguage } from "@/core/language/language";
import { request } from "@/ui/editor/state/request";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog } from "@/ui/primitives/dialog";
import { FormError } from "@/ui/primitives/form-error";
import { TextArea } from "@/ui/primitives/text-area";
import { toast } from "@/ui/primitives/toast-queue";
import { fieldContent, fieldText, lostInField } from "./entry-texts";
import type { MemoryEntry } from "./memory-entry";
import { useFailureWords } from "./use-failure-words";

type Props = { readonly entry: MemoryEntry; readonly onClose: () => void };

/** Corrects the texts of an entry: each changed language is one act in its history. */
export function EntryEditDialog({ entry, onClose }: Props) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const [texts, setTexts] = useState(() => entry.texts.map(fieldText));
  const [dropCodes, setDropCodes] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const changed = entry.texts.flatMap((one, at) => {
    const text = texts[at];
    if (text === undefined || text === fieldText(one)) return [];
    const content = fieldContent(one, text);
    const lost = lostInField(one, text);
    return [{ language: one.language, content, lost, isEmpty: plainText(content).trim() === "" }];
  });
  const lost = changed.reduce((sum, one) => sum + one.lost, 0);
  const hasCodes = entry.texts.some(({ coded }) => coded !== null);
  const save = async () => {
    setIsPending(true);
    let { version } = entry;
    for (const { language, content } of changed) {
      const body = { language, content, dropCodes };
      const reply = await request<{ readonly version: number }>(
        `/api/memory/entries/${entry.unitId}`,
        { method: "PATCH", headers: { "If-Match": `"v${version}"` }, body },
      );
      if (!reply.ok) {
        setIsPending(false);
        // Without a connection the browser would load the page anew, and what was typed would be gone.
        if (reply.status !== 0) router.refresh();
        return setError(failure(reply));
      }
      version = reply.value.version;
    }
    toast({ tone: "done", title: t("entry.saved") });
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      title={t("entry.editTitle")}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={
              changed.length === 0 ||
              changed.some(({ isEmpty }) => isEmpty) ||
              (lost > 0 && !dropCodes)
            }
            onPress={() => void save()}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("entry.note")}</p>
        {hasCodes ? <p className="text-sm text-muted">{t("entry.codes")}</p> : null}
        {entry.texts.map(({ language }, at) => (
          <TextArea
            key={language}
            label={isLanguage(language) ? AUTONYMS[language] : language}
            lang={language}
            maxLength={20_000}
            value={texts[at] ?? ""}
            onChange={(value) => setTexts((now) => now.with(at, value))}
          />
        ))}
        {lost > 0 ? (
          <div role="status" className="flex flex-col gap-2 text-sm">
            <p className="text-danger">{t("entry.lostCodes", { count: lost })}</p>
            <Checkbox label={t("entry.dropCodes")} isSelected={dropCodes} onChange={setDropCodes} />
          </div>
        ) : null}
        <FormError>{error}</FormError>
      </div>
    </Dialog>
  );
}
