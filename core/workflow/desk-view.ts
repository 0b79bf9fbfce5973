/**
 * What the server tells the desk's lists: work that waits for a person, articles on their way to
 * readers, and what happened lately. Types only; screens and use cases share them.
 */

import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import type { TranslationFinding } from "./article-view";
import type { ReturnCategory } from "./translation-state";

/** A language of an article that a person translates. Segment numbers count from 1. */
export type OwnWork = {
  readonly articleId: string;
  readonly title: string;
  readonly sourceLanguage: Language;
  readonly language: Language;
  readonly deadlineAt: string | null;
  readonly total: number;
  /** Approved or signed off. */
  readonly approved: number;
  readonly translated: number;
  /** Drafts, those that came back included. */
  readonly draft: number;
  readonly returned: number;
  /** Threads about this language that nobody has resolved yet: questions, and tasks to correct a term. */
  readonly threads: number;
  /** The first segment that has one of them; null where none stands on a segment. */
  readonly threadAt: number | null;
  /** The segment to go on with: one that came back first, else the first open one; null at the end. */
  readonly next: number | null;
};

/** The segment that a translator goes on with. */
export type NextSegment = {
  readonly work: OwnWork;
  readonly number: number;
  /** Plain source text. */
  readonly text: string;
  readonly returned: {
    readonly category: ReturnCategory;
    readonly reason: string;
    readonly by: string;
  } | null;
};

/** Texts of one article and language that a person may approve. */
export type ReviewWork = {
  readonly articleId: string;
  readonly title: string;
  readonly sourceLanguage: Language;
  readonly language: Language;
  readonly deadlineAt: string | null;
  readonly count: number;
  /** Number of the first of them, from 1. */
  readonly first: number;
  /** Whether the article was given to this person. */
  readonly assigned: boolean;
};

/** One line of what happened to articles; those that say the same are one line with a count. */
export type ActivityLine = {
  readonly seq: string;
  readonly at: string;
  /** Null when the product itself acted. */
  readonly by: string | null;
  readonly action: string;
  readonly articleId: string;
  readonly title: string;
  readonly sourceLanguage: Language;
  readonly languages: readonly Language[];
  readonly count: number;
};

/** Where an article stands on its way to readers. */
export const PUBLISHING_STATUSES = [
  "ready",
  "failed",
  "scheduled",
  "in-work",
  "published",
] as const;
/** One of the statuses. */
export type PublishingStatus = (typeof PUBLISHING_STATUSES)[number];

/** Lines further apart than this are news of their own, in milliseconds. */
const JOIN_WITHIN = 3_600_000;

/**
 * Joins lines of one person, action, article and set of languages that lie within an hour of the
 * newest of them: ten approvals between other people's lines are one line with a count. The newest
 * gives the time and the place. `lines` are newest first.
 */
export function groupActivity(lines: readonly ActivityLine[]): readonly ActivityLine[] {
  const grouped: ActivityLine[] = [];
  for (const line of lines) {
    const at = grouped.findIndex((one) => sameKind(one, line) && isNear(one, line));
    const found = grouped[at];
    if (found) grouped[at] = { ...found, count: found.count + line.count };
    else grouped.push(line);
  }
  return grouped;
}

function isNear(newer: ActivityLine, older: ActivityLine): boolean {
  return Date.parse(newer.at) - Date.parse(older.at) <= JOIN_WITHIN;
}

function sameKind(a: ActivityLine, b: ActivityLine): boolean {
  return (
    a.action === b.action &&
    a.by === b.by &&
    a.articleId === b.articleId &&
    a.languages.join() === b.languages.join()
  );
}

/** What decides where an article stands. */
export type PublishingFacts = {
  readonly scheduled: boolean;
  /** The newest release could not go out at its time. */
  readonly failed: boolean;
  /** Every translation is approved, up to date and without open errors. */
  readonly complete: boolean;
  /** Every language is on the public site. */
  readonly allOut: boolean;
  /** Something changed after what readers see. */
  readonly changed: boolean;
};

/** The one status that a list shows: what waits for the editor comes before what is done. */
export function publishingStatus(facts: PublishingFacts): PublishingStatus {
  if (facts.scheduled) return "scheduled";
  if (facts.failed) return "failed";
  if (facts.allOut && !facts.changed) return "published";
  return facts.complete ? "ready" : "in-work";
}

/** One event of a translation, in the history of its article. */
export type ArticleEvent = {
  readonly seq: string;
  readonly kind: string;
  readonly language: Language;
  /** Segment number from 1. */
  readonly segment: number;
  readonly before: string;
  readonly after: string;
  readonly stateBefore: string;
  readonly stateAfter: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
};

/** A page of events, newest first; `next` leads to the one before it. */
export type ArticleEventPage = {
  readonly events: readonly ArticleEvent[];
  readonly next: string | null;
};

/** One line of the findings report of an article. */
export type FindingLine = {
  /** Whose text it is about: a translation by itself, one among the others, or the source. */
  readonly origin: "segment" | "article" | "source";
  /** The language of that text. */
  readonly language: Language;
  /** The translation it is about, by which it can be accepted; null for the source. */
  readonly translationId: string | null;
  /** Whether the reader may accept it with a reason. */
  readonly acceptable: boolean;
  /** Segment number from 1. */
  readonly segment: number;
  readonly finding: Finding;
  readonly ignored: TranslationFinding["ignored"];
  readonly source: string;
  readonly target: string;
};

/** The findings of an article in the order of its segments; `more` says that not all are told. */
export type FindingsReport = {
  readonly lines: readonly FindingLine[];
  readonly more: boolean;
};

/** The findings of one check: how many stay open in each language, and the lines. */
export type FindingGroup = {
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly lines: readonly FindingLine[];
};

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

/** Findings by check: the gravest checks first, among equals those with more findings. */
export function groupFindings(lines: readonly FindingLine[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingLine[]>();
  for (const line of lines) {
    const key = `${line.finding.code} ${line.finding.severity}`;
    const own = groups.get(key);
    if (own) own.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()]
    .flatMap((own) => {
      const first = own[0];
      return first
        ? [{ code: first.finding.code, severity: first.finding.severity, lines: own }]
        : [];
    })
    .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.lines.length - a.lines.length);
}
