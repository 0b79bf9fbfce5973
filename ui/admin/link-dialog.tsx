"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { TextField } from "@/ui/primitives/text-field";

/** A link as the server hands it out, once. */
export type IssuedLink = {
  readonly purpose: "invitation" | "reset";
  readonly address: string;
  readonly expiresAt: string;
};

type Props = {
  readonly link: IssuedLink;
  readonly name: string;
  readonly onClose: () => void;
};

/** Shows a link that cannot be shown again: it closes only by its button. */
export function LinkDialog({ link, name, onClose }: Props) {
  const t = useT("admin");
  const { language, timeZone } = useScope();
  const [note, setNote] = useState<string | null>(null);
  const until = formatDateTime(language, Date.parse(link.expiresAt), timeZone);
  const copy = async () => {
    const said = await navigator.clipboard.writeText(link.address).then(
      () => t("link.copied"),
      () => t("link.notCopied"),
    );
    setNote(said);
    announce(said);
  };
  return (
    <Dialog
      title={t(`link.${link.purpose}`, { name })}
      isOpen
      isDismissable={false}
      onOpenChange={onClose}
      actions={
        <>
          <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
            {t("link.copy")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t("link.done")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{t("link.explanation", { until })}</p>
        <TextField label={t("link.address")} value={link.address} isReadOnly autoFocus />
        {note === null ? null : <p className="text-sm text-muted">{note}</p>}
      </div>
    </Dialog>
  );
}
