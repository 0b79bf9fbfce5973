"use client";

import { useEffect } from "react";
import { refetch } from "../acts/approve-selected";
import { useEditor } from "../editor-context";
import type { PresentPerson } from "../state/desk-state";
import { request } from "../state/request";

type Change = {
  readonly translationId: string;
  readonly version: number;
  readonly actorId: string;
};

type Changes = {
  readonly cursor: string;
  readonly changes: readonly Change[];
  readonly people: readonly PresentPerson[];
};

const POLL = 15_000;

/**
 * Follows what others do in the article: one event stream per browser, whose tabs share it; where
 * streams do not get through, a question every fifteen seconds.
 */
export function useChanges(): void {
  const { desk, engine } = useEditor();
  useEffect(() => {
    const { article } = desk.getState();
    const end = new AbortController();
    const take = ({ changes, people }: Changes) => {
      desk.setState({ people });
      const { cells } = desk.getState();
      const ids = changes
        .filter(({ translationId, version }) => {
          const known = cells.get(translationId)?.getState().view.version;
          return known !== undefined && known < version;
        })
        .map(({ translationId }) => translationId);
      if (ids.length > 0) void refetch(desk, engine, [...new Set(ids)]);
    };
    follow(article.id, take, end.signal);
    return () => end.abort();
  }, [desk, engine]);
}

function follow(articleId: string, take: (changes: Changes) => void, end: AbortSignal): void {
  const name = `audarma-events:${articleId}`;
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  if (channel) channel.onmessage = (event: MessageEvent<Changes>) => take(event.data);
  end.addEventListener("abort", () => channel?.close());
  const lead = () =>
    new Promise<void>((resolve) => {
      if (end.aborted) return resolve();
      const tell = (changes: Changes) => {
        take(changes);
        channel?.postMessage(changes);
      };
      const stop = listen(articleId, tell);
      end.addEventListener("abort", () => {
        stop();
        resolve();
      });
    });
  if (!navigator.locks) void lead();
  else navigator.locks.request(name, { signal: end }, lead).catch(() => undefined);
}

/** Listens to the stream, and asks by itself while the stream is broken. */
function listen(articleId: string, tell: (changes: Changes) => void): () => void {
  let cursor: string | null = null;
  let broken = false;
  const stream = new EventSource(`/api/articles/${articleId}/events`);
  stream.onmessage = (event: MessageEvent<string>) => {
    broken = false;
    const changes = JSON.parse(event.data) as Changes;
    cursor = changes.cursor;
    tell(changes);
  };
  stream.onerror = () => {
    broken = true;
  };
  const ask = async () => {
    if (!broken || document.hidden) return;
    const since = cursor === null ? "" : `?since=${cursor}`;
    const reply = await request<Changes>(`/api/articles/${articleId}/changes${since}`);
    if (!reply.ok) return;
    cursor = reply.value.cursor;
    tell(reply.value);
  };
  const timer = window.setInterval(() => void ask(), POLL);
  return () => {
    stream.close();
    window.clearInterval(timer);
  };
}
