"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "./class-names";

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** False where the person must answer: no Escape, no click outside, no closing cross. */
  readonly isDismissable?: boolean;
  readonly role?: "dialog" | "alertdialog";
  readonly size?: "small" | "medium" | "large";
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

const WIDTHS = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-4xl" } as const;

/** A modal dialog: takes and gives back focus; a sheet from below on phones. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  isDismissable = true,
  role = "dialog",
  size = "medium",
  actions,
  children,
}: Props) {
  const t = useT("common");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-center sm:p-6"
    >
      <Modal
        className={classNames(
          "max-h-[92dvh] w-full overflow-hidden rounded-t-2xl bg-raised text-ink shadow-float sm:rounded-2xl",
          WIDTHS[size],
        )}
      >
        <AriaDialog role={role} className="flex max-h-[92dvh] flex-col outline-none">
          <header className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
            <Heading slot="title" className="font-serif text-xl font-semibold">
              {title}
            </Heading>
            {isDismissable ? (
              <AriaButton
                slot="close"
                aria-label={t("close")}
                className="target -mr-2 inline-flex items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
              >
                <X aria-hidden className="size-4.5" />
              </AriaButton>
            ) : null}
          </header>
          <div className="min-h-0 overflow-y-auto px-6 pb-6">{children}</div>
          {actions ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">
              {actions}
            </footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
