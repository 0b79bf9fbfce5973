"use client";

import type { ReactNode } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "./button";
import { Dialog } from "./dialog";

type Props = {
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of the action, never "OK". */
  readonly confirmLabel: string;
  readonly isDestructive?: boolean;
  readonly isPending?: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onConfirm: () => void;
};

/** Asks before something that cannot be undone. Focus starts on the way out. */
export function ConfirmDialog(props: Props) {
  const t = useT("common");
  const { title, children, confirmLabel, isDestructive = false, isPending = false } = props;
  return (
    <Dialog
      title={title}
      role="alertdialog"
      size="small"
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      actions={
        <>
          <Button autoFocus onPress={() => props.onOpenChange(false)}>
            {t("cancel")}
          </Button>
          <Button
            variant={isDestructive ? "danger" : "primary"}
            isPending={isPending}
            onPress={props.onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
