"use client";

import { useT } from "@/ui/i18n/use-t";
import { Dialog } from "@/ui/primitives/dialog";
import { SignInForm } from "./sign-in-form";

type Props = {
  /** The name of the person whose session ended: drafts are never sent as somebody else. */
  readonly username: string;
  readonly isOpen: boolean;
  readonly onSignedIn: () => void;
};

/** Asks for the password again over the open screen; nothing that was typed is lost. */
export function SessionDialog({ username, isOpen, onSignedIn }: Props) {
  const t = useT("shell");
  return (
    <Dialog
      title={t("session.title")}
      isOpen={isOpen}
      onOpenChange={() => {}}
      isDismissable={false}
      size="small"
    >
      <p className="mb-4 text-muted">{t("session.explanation")}</p>
      <SignInForm username={username} onSignedIn={onSignedIn} />
    </Dialog>
  );
}
