import type { LanguageTools } from "./load-tools";

/*
 * The checks know three languages and weigh accordingly: they are fetched when the page has come to
 * rest, or by the first keystroke if that is earlier. Until then the server's findings are shown.
 */
let tools: LanguageTools | null = null;
let loading: Promise<void> | null = null;

/** The language tools, or null until they have arrived. */
export function currentTools(): LanguageTools | null {
  return tools;
}

/** Fetches the language tools; resolves at once when they are here. A failure is tried again at the next call. */
export function fetchTools(): Promise<void> {
  loading ??= import("./load-tools").then(
    ({ languageTools }) => {
      tools = languageTools;
    },
    () => {
      loading = null;
    },
  );
  return loading;
}
