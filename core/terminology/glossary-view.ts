/**
 * The glossary as it travels between the server and the screens: concepts with their versions,
 * lists, the terms of an article, and what an import would do.
 */

import type { Finding } from "@/core/checks/finding";
import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import type { ConceptKind, TermRecord, TermStatus, TermType } from "./concept";
import type { ConceptFinding } from "./concept-draft";

/** A concept is proposed by anybody and approved by a terminologist. */
export type ConceptStatus = "proposed" | "approved";

/** Who held which office, ISO days, inclusive; null means open. */
export type HoldingView = {
  readonly id: string;
  readonly officeId: string;
  readonly office: string;
  readonly holderId: string;
  readonly holder: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
};

/** One concept in full. `version` is the If-Match value of a change. */
export type ConceptView = {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly status: ConceptStatus;
  readonly definition: string;
  readonly domain: string;
  readonly note: string;
  readonly source: string;
  readonly country: string;
  /** What an import brought along that has no field: shown and exported, never changed. */
  readonly ext: TbxExt;
  readonly version: number;
  readonly deleted: boolean;
  readonly mergedInto: string | null;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly terms: readonly TermRecord[];
  readonly holdings: readonly HoldingView[];
  /** What is to be looked at in the concept as it is stored. */
  readonly findings: readonly ConceptFinding[];
};

/** What history keeps of a concept at one version. */
export type ConceptSnapshot = Pick<
  ConceptView,
  "kind" | "status" | "definition" | "domain" | "note" | "source" | "country" | "terms"
> & {
  readonly holdings?: readonly Omit<HoldingView, "office" | "holder">[];
  /** Not in what was kept before the history had it. */
  readonly ext?: TbxExt;
};

/** What happened to a concept. */
export type ConceptEventKind =
  | "created"
  | "proposed"
  | "changed"
  | "approved"
  | "deleted"
  | "restored"
  | "merged"
  | "imported";

/** One step of a concept's history, newest first in lists. */
export type ConceptEventView = {
  readonly version: number;
  readonly kind: ConceptEventKind;
  readonly actor: string;
  readonly at: string;
  readonly snapshot: ConceptSnapshot;
};

/** A line of the glossary list. */
export type ConceptRow = {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly status: ConceptStatus;
  readonly domain: string;
  readonly country: string;
  readonly version: number;
  readonly hasSource: boolean;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly note: string;
  /** The first wordings of each language, preferred ones first. */
  readonly terms: readonly Pick<TermRecord, "id" | "language" | "text" | "status" | "type">[];
  /** The inflected form that led here, when the search was for one. */
  readonly foundAs: string | null;
  readonly usage: UsageCount;
};

/** A concept that is there already, by some of its wordings. */
export type KnownConceptView = {
  readonly id: string;
  readonly wordings: readonly Pick<TermRecord, "language" | "text">[];
};

/** In how many segments, and in how many articles, a concept stands in the source. */
export type UsageCount = { readonly segments: number; readonly articles: number };

/** Where a concept is used: the counts, and the newest articles. */
export type ConceptUsageView = UsageCount & {
  readonly newest: readonly {
    readonly articleId: string;
    readonly title: string;
    readonly date: string;
    readonly sourceLanguage: Language;
    readonly targetLanguage: Language;
    readonly segments: number;
    /** Position of the first of them, from 0. */
    readonly first: number;
  }[];
};

/** A page of the list; `next` is the key of the following one. */
export type GlossaryPage = {
  readonly concepts: readonly ConceptRow[];
  readonly total: number;
  readonly next: string | null;
  readonly domains: readonly string[];
};

/** A wording as the editor offers it. */
export type OfferedTerm = {
  readonly termId: string;
  readonly text: string;
  readonly status: TermStatus;
  readonly type: TermType;
};

/** A concept as the editor shows it beside a segment. */
export type ArticleConcept = {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly approved: boolean;
  readonly definition: string;
  readonly note: string;
  readonly terms: Readonly<Record<Language, readonly OfferedTerm[]>>;
};

/** A place in the source of a segment; UTF-16 offsets in its plain text. */
export type ArticleTermMatch = {
  readonly start: number;
  readonly end: number;
  readonly conceptId: string;
  readonly termId: string;
  /** The source wording's status. */
  readonly status: TermStatus;
  readonly strength: "full" | "weak";
  /** Kazakh case of the word, for ranking the forms of the target. */
  readonly case: string | null;
  readonly plural: boolean;
};

/** The terms of an article: concepts once, places per segment. `revision` grows with every change of the glossary. */
export type ArticleTerms = {
  readonly revision: string;
  readonly concepts: readonly ArticleConcept[];
  readonly segments: readonly {
    readonly segmentId: string;
    readonly matches: readonly ArticleTermMatch[];
  }[];
};

/** What the glossary says of a text that is being written; offsets in the plain texts. */
export type LiveTermFindings = {
  readonly revision: string;
  readonly findings: readonly Finding[];
};

/** One place that uses a wording that changed. */
export type ImpactPlace = {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly segmentId: string;
  readonly position: number;
  readonly side: "source" | "target";
  readonly language: Language;
  /** The words as they stand there. */
  readonly found: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly state: string | null;
};

/** A published article that uses the wording. */
export type ImpactPublication = {
  readonly articleId: string;
  readonly language: Language;
  readonly headline: string;
  readonly slug: string;
  readonly places: number;
};

/** Everything that uses a wording, in any form. */
export type Impact = {
  readonly wording: string;
  readonly language: Language;
  readonly places: readonly ImpactPlace[];
  readonly publications: readonly ImpactPublication[];
  /** More places exist than are listed. */
  readonly truncated: boolean;
};

/** What an import would do, or did, with one concept of the file. */
export type ImportedConcept = {
  readonly key: string;
  readonly row: number;
  readonly action: "create" | "update" | "same" | "duplicate" | "refused";
  /** The concept of the glossary that it meets. */
  readonly meets: { readonly id: string; readonly wording: string } | null;
  readonly wordings: readonly string[];
  /** What an update would change, in the words of the fields. */
  readonly changes: readonly string[];
  readonly findings: readonly ConceptFinding[];
};

/** A finding of the file itself: a row, a column, an element. */
export type FileFinding = {
  readonly number: number;
  readonly code: string;
  readonly row: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The outcome of an import or of its dry run. */
export type GlossaryImportReport = {
  readonly dryRun: boolean;
  /** Fingerprint of what it would write: the import that follows a preview carries it. */
  readonly plan: string;
  readonly format: "csv" | "xlsx" | "tbx";
  /** Header cells and the column meanings used, for tables. */
  readonly columns: readonly { readonly header: string; readonly meaning: string }[];
  readonly created: number;
  readonly updated: number;
  readonly same: number;
  readonly duplicates: number;
  readonly refused: number;
  /** As many as were asked for, in the order of the file. */
  readonly findings: readonly FileFinding[];
  /** How many there are. */
  readonly findingCount: number;
  /** What has to be looked at most stands first; as many as were asked for. */
  readonly concepts: readonly ImportedConcept[];
  /** How many have something to tell: all that do not stay as they are. */
  readonly conceptCount: number;
};
