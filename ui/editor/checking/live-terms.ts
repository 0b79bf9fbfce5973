import { fromCodedText } from "@/core/article/coded-text";
import { plainText } from "@/core/article/inline";
import { carryFindings } from "@/core/checks/carry-findings";
import { checkOf } from "@/core/checks/catalogue";
import type { Finding } from "@/core/checks/finding";
import type { LiveTermFindings } from "@/core/terminology/glossary-view";
import { send } from "@/ui/request/send";
import type { Cell, CellStore } from "../state/cell";

/*
 * The glossary and the Russian dictionary stay on the server: what they say of a text that is being
 * written is asked for on a pause. Until the answer is there, what was said of the text before it
 * moves along with the words; an answer to a text that has changed meanwhile is dropped.
 */

type Known = { readonly text: string; readonly findings: readonly Finding[] };

const known = new WeakMap<CellStore, Known>();

/** What the glossary is known to say of the text on the screen; the same array as long as nothing changes. */
export function termFindingsOf(cell: CellStore): readonly Finding[] {
  const state = cell.getState();
  const text = plainOf(state);
  const last = known.get(cell) ?? saved(state);
  if (last.text === text) return last.findings;
  const findings = carryFindings(last.findings, last.text, text);
  known.set(cell, { text, findings });
  return findings;
}

function saved({ view }: Cell): Known {
  const findings = view.findings.filter(({ code }) => checkOf(code)?.group === "terms");
  return { text: plainText(view.content), findings };
}

function plainOf({ text, codes }: Cell): string {
  return plainText(fromCodedText(text, codes));
}

/** Answers kept; a text that was taken back and typed again needs no second question. */
const KEPT = 100;

/** Asks the server what its glossary says, one question at a time. */
export type TermAsker = {
  /** Asks about the text on the screen and calls `learnt` when that changed what is known of it. */
  readonly ask: (cell: CellStore, learnt: () => void) => void;
  readonly stop: () => void;
};

/** An asker for one open article. Somebody who may not read the glossary is asked for once. */
export function createTermAsker(): TermAsker {
  const answers = new Map<string, readonly Finding[]>();
  let revision = "";
  let open: AbortController | null = null;
  let isRefused = false;

  const learn = (cell: CellStore, text: string, findings: readonly Finding[]): boolean => {
    if (plainOf(cell.getState()) !== text) return false;
    known.set(cell, { text, findings });
    return true;
  };
  const keep = (key: string, value: LiveTermFindings): void => {
    if (value.revision !== revision || answers.size >= KEPT) answers.clear();
    revision = value.revision;
    answers.set(key, value.findings);
  };

  return {
    ask(cell, learnt) {
      open?.abort();
      if (isRefused) return;
      const { segmentId, view } = cell.getState();
      const text = plainOf(cell.getState());
      const key = `${view.id} ${text}`;
      const before = answers.get(key);
      if (before) {
        if (learn(cell, text, before)) learnt();
        return;
      }
      open = new AbortController();
      const { signal } = open;
      void send<LiveTermFindings>({
        path: `/api/segments/${segmentId}/terms`,
        body: { language: view.language, text },
        signal,
      }).then((reply) => {
        if (!reply.ok) {
          isRefused ||= reply.status === 403;
          return;
        }
        keep(key, reply.value);
        if (!signal.aborted && learn(cell, text, reply.value.findings)) learnt();
      });
    },
    stop() {
      open?.abort();
    },
  };
}
