import type { Language } from "@/core/language/language";
import type { TranslationView } from "@/core/workflow/article-view";
import type { SaveEngine } from "../saving/engine";
import type { DeskStore } from "../state/desk-state";
import { type Reply, request } from "../state/request";
import { cellOf } from "../state/row-facts";
import { settled } from "../state/settled";

type BulkAnswer = {
  readonly approved: number;
  readonly skipped: readonly { readonly position: number; readonly code: string }[];
};

/**
 * Approves the ticked rows in a language and shows what was left out. Texts on their way are saved
 * first; the server judges every one by itself.
 */
export async function approveSelected(
  desk: DeskStore,
  engine: SaveEngine,
  language: Language,
): Promise<Reply<BulkAnswer>> {
  const state = desk.getState();
  const cells = state.order
    .filter((id) => state.selection.has(id))
    .flatMap((id) => cellOf(state, state.rows.get(id), language) ?? []);
  engine.flushAll();
  await Promise.all(cells.map(settled));
  const items = cells.map((cell) => {
    const { id, version } = cell.getState().view;
    return { translationId: id, version };
  });
  const reply = await request<BulkAnswer>(`/api/articles/${state.article.id}/approvals`, {
    method: "POST",
    personId: state.actor.personId,
    headers: { "Idempotency-Key": crypto.randomUUID() },
    body: { language, items },
  });
  if (!reply.ok) {
    if (reply.status === 401) desk.setState({ sessionEnded: true });
    return reply;
  }
  await refetch(
    desk,
    engine,
    items.map(({ translationId }) => translationId),
  );
  desk.setState({ selection: new Set(), dialog: { kind: "bulk-result", result: reply.value } });
  return reply;
}

const AT_ONCE = 100;

/** Asks for translations as they stand now and takes them over where nothing of one's own waits. */
export async function refetch(
  desk: DeskStore,
  engine: SaveEngine,
  ids: readonly string[],
): Promise<void> {
  const { article } = desk.getState();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE).join(",");
    const reply = await request<readonly TranslationView[]>(
      `/api/articles/${article.id}/translations?ids=${some}`,
    );
    if (!reply.ok) return;
    for (const view of reply.value) engine.receive(view);
  }
}
