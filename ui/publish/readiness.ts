import type { Language } from "@/core/language/language";
import type { Blocker, PublishedBlock } from "@/core/publication/localized-article";

/** A language as it would go out now: the JSON of GET …/readiness. */
export type LanguageReadiness = {
  readonly language: Language;
  readonly blockers: readonly Blocker[];
  readonly blocks: readonly PublishedBlock[];
};

/** A release of the article, as lists show it. */
export type ReleaseLine = {
  readonly id: string;
  readonly number: number;
  readonly languages: readonly Language[];
  readonly kind: string;
  readonly state: string;
  readonly scheduledFor: string | null;
  readonly publishedAt: string | null;
  readonly notices: Partial<Record<Language, string>>;
  readonly failure: { readonly code: string; readonly details?: unknown } | null;
  readonly by: string;
};

/** A language without its text, for the parts of the screen that run in the browser. */
export type Readiness = Pick<LanguageReadiness, "language" | "blockers">;
