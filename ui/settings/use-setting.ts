"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { type Sender, useSend } from "@/ui/request/use-send";

/** Keeps changed settings with the person, at once: a settings page has no button to forget. */
export function useSetting(login: string): {
  readonly sender: Sender;
  readonly keep: (change: Readonly<Record<string, unknown>>) => Promise<boolean>;
} {
  const t = useT("settings");
  const router = useRouter();
  const sender = useSend(login);
  const { ask } = sender;
  const keep = useCallback(
    async (change: Readonly<Record<string, unknown>>) => {
      const reply = await ask({ method: "PATCH", path: "/api/me/preferences", body: change });
      if (reply.ok) {
        announce(t("kept"));
        router.refresh();
      }
      return reply.ok;
    },
    [ask, router, t],
  );
  return { sender, keep };
}
