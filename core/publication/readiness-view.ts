/** What the publishing screen is told: the JSON of GET …/readiness, said once for server and browser. */

import type { Language } from "@/core/language/language";
import type { Blocker, PublishedBlock } from "./localized-article";

/** A language as it would go out now, and what stands in its way. */
export type ReadinessView = {
  readonly language: Language;
  readonly blockers: readonly Blocker[];
  readonly blocks: readonly PublishedBlock[];
};

/** A release in the list of the publishing screen. */
export type ReleaseView = {
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
