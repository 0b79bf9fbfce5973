"use client";

import { useEffect } from "react";
import { plainText, tagSignature } from "@/core/article/inline";
import { refetch } from "@/ui/editor/acts/approve-selected";
import { type EditorTools, useDesk, useEditor } from "@/ui/editor/editor-context";
import type { CellStore } from "@/ui/editor/state/cell";
import type { DeskState } from "@/ui/editor/state/desk-state";
import { request } from "@/ui/editor/state/request";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { toast } from "@/ui/primitives/toast-queue";

type Filled = {
  readonly filled: readonly { readonly translationId: string; readonly version: number }[];
};

/**
 * After a segment was confirmed here, offers its text to the untouched segments of the article
 * that say the same. Nothing happens without the person, and all of it can be taken back.
 */
export function useRepetitions(): void {
  const t = useT("memory");
  const tools = useEditor();
  const order = useDesk((state) => state.order);
  const language = useDesk((state) => state.language);
  const editable = useDesk(({ article }) => !article.archived);
  useEffect(() => {
    if (!editable || order.length === 0) return;
    const { desk } = tools;
    const ends = [...twinsOf(desk.getState(), language)].flatMap(([, cells]) =>
      cells.map((cell) =>
        cell.subscribe(({ view }, { view: before }) => {
          const { personId } = desk.getState().actor;
          const isConfirmed = view.state === "translated" && before.state !== "translated";
          if (!isConfirmed || view.authorId !== personId) return;
          const count = cells.filter((other) => other !== cell && isUntouched(other)).length;
          if (count > 0) offer(count, view.id);
        }),
      ),
    );
    const offer = (count: number, translationId: string) => {
      const title = t("repetitions.found", { count });
      announce(title);
      toast({
        tone: "done",
        title,
        action: {
          label: t("repetitions.fill"),
          run: () => void fillTwins(tools, translationId, t("repetitions.failed"), done),
        },
      });
    };
    const done = (ids: readonly string[]) => {
      const title = t("repetitions.filled", { count: ids.length });
      announce(title);
      toast({
        tone: "done",
        title,
        action: { label: t("undo"), run: () => empty(tools, ids) },
      });
    };
    return () => {
      for (const end of ends) end();
    };
  }, [tools, order, language, editable, t]);
}

/** Cells whose source says the same, by that source; only those that have a twin. */
function twinsOf(
  state: DeskState,
  language: DeskState["language"],
): ReadonlyMap<string, readonly CellStore[]> {
  const groups = new Map<string, CellStore[]>();
  for (const id of state.order) {
    const row = state.rows.get(id);
    const translation = row?.translations.find((one) => one.language === language);
    const cell = translation && state.cells.get(translation.id);
    if (!row || !cell) continue;
    const key = `${tagSignature(row.content)}\u0000${plainText(row.content)}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return new Map([...groups].filter(([, cells]) => cells.length > 1));
}

function isUntouched(cell: CellStore): boolean {
  const { view, text } = cell.getState();
  return view.state === "untranslated" && text === "" && !view.locked;
}

async function fillTwins(
  { desk, engine }: EditorTools,
  translationId: string,
  failed: string,
  done: (ids: readonly string[]) => void,
): Promise<void> {
  const reply = await request<Filled>(`/api/translations/${translationId}/propagation`, {
    method: "POST",
    headers: { "Idempotency-Key": crypto.randomUUID() },
  });
  if (!reply.ok) {
    announce(failed, "assertive");
    toast({ tone: "problem", title: failed });
    return;
  }
  const ids = reply.value.filled.map((one) => one.translationId);
  await refetch(desk, engine, ids);
  done(ids);
}

/** Takes the offered text away again where nobody has worked on it since. */
function empty({ desk, engine }: EditorTools, ids: readonly string[]): void {
  for (const id of ids) {
    const cell = desk.getState().cells.get(id)?.getState();
    if (cell?.view.state !== "draft" || cell.typed) continue;
    engine.type(id, "");
    engine.flush(id);
  }
}
