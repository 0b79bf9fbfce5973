"use client";

import { useRouter } from "next/navigation";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { toast } from "@/ui/primitives/toast-queue";
import { type Request, send } from "@/ui/request/send";

/** Sends an act on a concept and says what came of it. */
export function useConceptAct() {
  const errors = useT("errors");
  const router = useRouter();
  return async (request: Request, done: string): Promise<boolean> => {
    const reply = await send(request);
    if (reply.ok) {
      toast({ tone: "done", title: done });
      router.refresh();
    } else toast({ tone: "problem", title: problemText(errors, reply.error) });
    return reply.ok;
  };
}
