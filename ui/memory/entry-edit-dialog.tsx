"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ErrorCode } from "@/core/errors";
import { isLanguage } from "@/core/language/language";
import { request } from "@/ui/editor/state/request";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { TextArea } from "@/ui/primitives/text-area";
import { toast } from "@/ui/primitives/toast-queue";
import type { MemoryEntry } from "./memory-entry";
import { useFailureWords } from "./use-failure-words";

type Props = { readonly entry: MemoryEntry; readonly onClose: () => void };

/** Corrects the texts of an entry: each changed language is one act in its history. */
export function EntryEditDialog({ entry, onClose }: Props) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const [texts, setTexts] = useState(() => entry.texts.map(({ plain }) => plain));
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const changed = entry.texts.flatMap(({ language, plain }, at) =>
    texts[at] !== undefined && texts[at] !== plain ? [{ language, text: texts[at] }] : [],
  );
  const save = async () => {
    setIsPending(true);
    let { version } = entry;
    for (const body of changed) {
      const reply = await request<{ readonly version: number }>(
        `/api/memory/entries/${entry.unitId}`,
        { method: "PATCH", headers: { "If-Match": `"v${version}"` }, body },
      );
      if (!reply.ok) {
        setIsPending(false);
        router.refresh();
        return setError(reply.code);
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
            isDisabled={changed.length === 0 || changed.some(({ text }) => text.trim() === "")}
            onPress={() => void save()}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("entry.note")}</p>
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
        {error ? (
          <p role="alert" className="text-sm text-danger">
            {failure(error)}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
