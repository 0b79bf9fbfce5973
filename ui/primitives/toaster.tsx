"use client";

import { CircleCheck, CircleX, X } from "lucide-react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContentSlot,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "./button";
import { toastQueue } from "./toast-queue";

/** The place where toasts appear: a landmark that F6 reaches and whose timers stop on hover. */
export function Toaster() {
  const t = useT("common");
  return (
    <ToastRegion
      queue={toastQueue}
      aria-label={t("notifications")}
      className="fixed inset-x-4 bottom-20 z-50 flex flex-col-reverse gap-2 sm:inset-x-auto sm:right-6 sm:bottom-6 sm:w-96"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-start gap-3 rounded-xl bg-raised p-4 text-ink shadow-float"
        >
          {toast.content.tone === "done" ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-approved" />
          ) : (
            <CircleX aria-hidden className="mt-0.5 size-4.5 shrink-0 text-danger" />
          )}
          <ToastContentSlot className="flex min-w-0 grow flex-col items-start gap-1">
            <Text slot="title" className="font-medium">
              {toast.content.title}
            </Text>
            {toast.content.description ? (
              <Text slot="description" className="text-muted">
                {toast.content.description}
              </Text>
            ) : null}
            {toast.content.action ? (
              <Button
                size="small"
                className="mt-2"
                onPress={() => {
                  toast.content.action?.run();
                  toastQueue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            ) : null}
          </ToastContentSlot>
          <AriaButton
            slot="close"
            aria-label={t("close")}
            className="target -m-1.5 inline-flex items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
