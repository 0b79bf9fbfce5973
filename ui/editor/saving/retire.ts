import type { SaveEngine } from "./engine";

/*
 * Leaving the editor does not end its work: what could not be sent yet goes on being tried for as
 * long as the tab lives. When the same article is opened again, the new engine takes the drafts over.
 */

type Retired = { readonly engine: SaveEngine; readonly end: AbortController };

const retired = new Map<string, Retired>();

/** Lets the engine of a page that was left finish by itself. */
export function retire(articleId: string, engine: SaveEngine, end: AbortController): void {
  engine.flushAll();
  retired.set(articleId, { engine, end });
}

/** Ends an earlier engine of the article, so that its drafts count as left behind. */
export function takeOver(articleId: string, engine: SaveEngine): void {
  const earlier = retired.get(articleId);
  retired.delete(articleId);
  if (!earlier || earlier.engine === engine) return;
  earlier.engine.stop();
  earlier.end.abort();
}
