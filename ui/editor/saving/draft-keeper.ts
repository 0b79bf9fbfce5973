import type { CellStore } from "../state/cell";
import type { DeskStore } from "../state/desk-state";
import type { Draft, DraftStore } from "./drafts";
import type { Outbox } from "./outbox-types";
import { livingTabs } from "./tabs";

type World = { readonly drafts: DraftStore; readonly tabId: string; readonly now: () => number };

/** Keeps the browser's store in step with the outboxes. */
export type DraftKeeper = {
  /** Writes or forgets the draft of a cell when its queue changed. */
  readonly follow: (cell: CellStore) => void;
  /** Drafts of this article that no living tab works on; this tab takes them over. */
  readonly leftBehind: () => Promise<readonly Draft[]>;
};

/** A keeper for the article on the desk. Drafts are only ever read for the person who wrote them. */
export function createDraftKeeper(desk: DeskStore, world: World): DraftKeeper {
  const kept = new Map<string, Outbox["queue"]>();
  const { drafts, tabId } = world;
  const personId = desk.getState().actor.personId;
  const articleId = desk.getState().article.id;

  return {
    follow(cell) {
      const { view, text, outbox } = cell.getState();
      if (kept.get(view.id) === outbox.queue) return;
      const had = kept.has(view.id);
      if (outbox.queue.length === 0) {
        kept.delete(view.id);
        if (had) void drafts.forget({ personId, translationId: view.id, tabId });
        return;
      }
      kept.set(view.id, outbox.queue);
      const at = world.now();
      void drafts.keep({ personId, translationId: view.id, tabId, articleId, text, outbox, at });
    },
    async leftBehind() {
      const [all, living] = await Promise.all([
        drafts.ofArticle(personId, articleId),
        livingTabs(),
      ]);
      const orphans = all.filter((draft) => !living.has(draft.tabId));
      const newest = new Map<string, Draft>();
      for (const draft of orphans.toSorted((a, b) => a.at - b.at))
        newest.set(draft.translationId, draft);
      const own = [...newest.values()];
      for (const draft of own) {
        // Written under this tab's name before the old entry goes: never in neither place.
        await drafts.keep({ ...draft, tabId });
        kept.set(draft.translationId, draft.outbox.queue);
        await drafts.forget(draft);
      }
      return own;
    },
  };
}
