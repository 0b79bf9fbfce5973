"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { mergeSettings, type Versioned } from "@/core/workflow/merge-settings";
import { toast } from "@/ui/primitives/toast-queue";
import type { Reply } from "@/ui/request/send";
import { type Sender, useSend } from "@/ui/request/use-send";

type Options<Settings> = {
  readonly path: string;
  readonly stored: Versioned<Settings>;
  readonly login: string;
};

/** Settings in a form. */
type Setting<Settings> = {
  readonly value: Settings;
  readonly change: (value: Settings) => void;
  /** Sends the form; `said` is the sentence of success. */
  readonly save: (said: string) => Promise<void>;
  readonly sender: Sender;
};

/**
 * A group of settings that several administrators may change. When somebody saved meanwhile, the form
 * takes their changes in and keeps its own; nothing is sent before the person has looked.
 */
export function useSetting<Settings>({
  path,
  stored,
  login,
}: Options<Settings>): Setting<Settings> {
  const router = useRouter();
  const sender = useSend(login);
  const [base, setBase] = useState(stored);
  const [value, change] = useState(stored.value);
  const save = async (said: string) => {
    const request = { method: "PUT", path, body: value, version: base.version } as const;
    const reply = await sender.ask<{ readonly version: number }>(request);
    if (reply.ok) {
      setBase({ value, version: reply.value.version });
      toast({ tone: "done", title: said });
      router.refresh();
      return;
    }
    const theirs = presentOf<Settings>(reply);
    if (theirs === null) return;
    change(mergeSettings(base.value, value, theirs.value));
    setBase(theirs);
  };
  return { value, change, save, sender };
}

/** What stands there now, when the server refused because somebody saved meanwhile. */
export function presentOf<Settings>(
  reply: Extract<Reply<unknown>, { ok: false }>,
): Versioned<Settings> | null {
  return reply.error?.code === "setting-conflict" ? (reply.details as Versioned<Settings>) : null;
}
