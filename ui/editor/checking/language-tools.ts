"use client";

import { useSyncExternalStore } from "react";
import type { LanguageTools } from "./load-tools";

/*
 * The checks and the readers of figures know three languages and weigh accordingly: they are
 * fetched after the first paint and then shared by all rows.
 */
let tools: LanguageTools | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

function load(): void {
  loading ??= import("./load-tools").then(({ languageTools }) => {
    tools = languageTools;
    for (const listener of listeners) listener();
  });
  // Without them the server's findings are shown; the next visit tries again.
  loading.catch(() => {
    loading = null;
  });
}

/** The language tools, or null until they have arrived. */
export function currentTools(): LanguageTools | null {
  return tools;
}

/** The language tools for a component; null until they have arrived, which renders it again. */
export function useLanguageTools(): LanguageTools | null {
  return useSyncExternalStore(subscribe, currentTools, () => null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  load();
  return () => listeners.delete(listener);
}
