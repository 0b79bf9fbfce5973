import type { Language } from "@/core/language/language";
import type { DeskStore, Layout } from "./desk-state";
import { request } from "./request";

/** A way to look at the article. */
export type View = { readonly layout: Layout; readonly language: Language };

/** Shows the article in another way, in the address too, and keeps it with the person. */
export function changeView(desk: DeskStore, { layout, language }: View): void {
  const { place } = desk.getState();
  const isTarget = place && place.column !== "number" && place.column !== "source";
  desk.setState({
    layout,
    language,
    ...(isTarget ? { place: { ...place, column: language } } : {}),
  });
  const address = new URL(window.location.href);
  address.searchParams.set("view", layout);
  address.searchParams.set("lang", language);
  window.history.replaceState(window.history.state, "", address);
  const view = viewSetting(layout, language);
  // A matter of taste: if it cannot be kept, the next visit opens in the old way.
  if (view) void request("/api/me/preferences", { method: "PATCH", body: { view } });
}

function viewSetting(layout: Layout, language: Language): string | null {
  if (layout !== "translate") return layout;
  return language === "kk" ? null : language;
}

/** The view to open with: the address, else the person's own, else their language. */
export function startingView(
  query: Readonly<Record<string, string>>,
  stored: unknown,
  languages: readonly Language[],
  own: Language | undefined,
): View {
  const isTarget = (value: unknown): value is Language => languages.includes(value as Language);
  const fallback = own ?? languages[0] ?? "ru";
  const language = isTarget(query["lang"]) ? query["lang"] : isTarget(stored) ? stored : fallback;
  const asked = query["view"] ?? stored;
  const layout = asked === "compare" || asked === "focus" ? asked : "translate";
  return { layout: languages.length < 2 && layout === "compare" ? "translate" : layout, language };
}
