"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { SessionDialog } from "@/ui/shell/session-dialog";
import { type Reply, type Request, send } from "./send";

/** Requests of a screen, one at a time, with what went wrong in the person's language. */
export type Sender = {
  readonly ask: <T>(request: Request) => Promise<Reply<T>>;
  readonly isPending: boolean;
  /** The sentence for the last failure; null after a success. */
  readonly problem: string | null;
  readonly clearProblem: () => void;
  /** To be put somewhere on the screen: asks for the password again when the session has ended. */
  readonly sessionDialog: ReactNode;
};

/**
 * Sends requests for a screen. When the session has ended, the person signs in over the open screen
 * and the same request goes out again: nothing on the screen is lost.
 *
 * @param login whose screen this is: nobody else may go on with it
 */
export function useSend(login: string): Sender {
  const t = useT("errors");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const resume = useRef<(() => void) | null>(null);

  const ask = useCallback(
    async <T,>(request: Request): Promise<Reply<T>> => {
      setPending(true);
      let reply = await send<T>(request);
      while (!reply.ok && reply.status === 401) {
        await new Promise<void>((signedIn) => {
          resume.current = signedIn;
          setAsking(true);
        });
        reply = await send<T>(request);
      }
      setPending(false);
      const sentence = reply.ok ? null : problemText(t, reply.error);
      setProblem(sentence);
      if (sentence) announce(sentence, "assertive");
      return reply;
    },
    [t],
  );

  const sessionDialog = (
    <SessionDialog
      username={login}
      isOpen={isAsking}
      onSignedIn={() => {
        setAsking(false);
        resume.current?.();
      }}
    />
  );
  return { ask, isPending, problem, clearProblem: () => setProblem(null), sessionDialog };
}
