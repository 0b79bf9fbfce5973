/**
 * What the server tells screens about the translation memory: the one definition of the JSON on
 * the wire, so that the browser's types and the server's cannot part.
 */

import type { Span } from "@/core/checks/finding";
import type { Provenance } from "./match";
import type { DiffPart } from "./source-diff";

/** A bank as a match names it. `penalty` in percent points. */
export type BankRef = { readonly id: string; readonly name: string; readonly penalty: number };

/** A match as the editor shows it; `score` is 0–101. */
export type MatchView = {
  /** Stable within the list of one segment. */
  readonly id: string;
  /** From a bank, or from another segment of the same article that nobody has approved yet. */
  readonly from: "memory" | "article";
  readonly score: number;
  readonly source: string;
  /** What it puts in, as a working string (core/article/coded-text) with the codes of the segment. */
  readonly insert: string;
  /** Its plain text, figures already exchanged where `substituted` says so. */
  readonly target: string;
  /** Places (UTF-16, in `target`) of exchanged figures, to be checked; empty when none were. */
  readonly substituted: readonly Span[];
  /** From the memory's source to the segment at hand, in whole words. */
  readonly diff: readonly DiffPart[];
  readonly provenance: Provenance;
  readonly author: string | null;
  readonly approver: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly article: {
    readonly id: string;
    readonly title: string;
    /** Address part of the published page in the target language; null while none is published. */
    readonly slug: string | null;
  } | null;
  readonly bank: BankRef | null;
  /** Number of the segment, from 1, when it is of the same article. */
  readonly position: number | null;
};

/** Matches by segment. */
export type SegmentMatches = Readonly<Record<string, readonly MatchView[]>>;

/** A pair that holds a searched phrase. */
export type ConcordanceView = {
  readonly unitId: string;
  readonly text: string;
  readonly other: string;
  /** The phrase in `text`, UTF-16. */
  readonly spans: readonly Span[];
  readonly bank: BankRef;
  readonly approved: boolean;
  readonly author: string | null;
  readonly at: number;
  readonly articleTitle: string | null;
};

/** A bank as the memory screen shows it. */
export type BankView = BankRef & {
  readonly kind: string;
  /** Roles that may read; empty means everybody. */
  readonly readers: readonly string[];
  /** Roles that may write; empty means everybody with the right to edit. */
  readonly writers: readonly string[];
  readonly archived: boolean;
  /** Units that are not deleted. */
  readonly units: number;
};

/** One act in the history of an entry. */
export type EntryEventView = {
  readonly seq: string;
  readonly kind: string;
  readonly actor: string | null;
  /** ISO date and time. */
  readonly at: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
};

/** A bulk clean-up that was done. */
export type CleanUpView = {
  readonly batchId: string;
  readonly bank: string;
  readonly actor: string | null;
  /** ISO date and time. */
  readonly at: string;
  readonly deleted: number;
  /** How many of them are still deleted. */
  readonly gone: number;
};

/** One row of an alignment under review: a text per language, and how sure the alignment is, 0–1. */
export type AlignedRow = {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  readonly confidence: number;
};

/** What an import answers line by line while it runs (JSON lines). */
export type ImportLine =
  | {
      readonly kind: "progress";
      readonly phase: "receiving" | "checking" | "importing";
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "done"; readonly result: ImportView }
  | { readonly kind: "failed"; readonly code: string };

/** What an import or a dry run came to. */
export type ImportView = {
  readonly fault: { readonly code: string; readonly line: number; readonly message: string } | null;
  readonly units: number;
  readonly languages: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly number: number;
    readonly code: string;
    readonly line: number;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
  readonly added: number;
  readonly duplicates: number;
  readonly resumedAt: number;
  /** Stopped before the end of the file, after `done` of its units. */
  readonly stopped: boolean;
  readonly done: number;
};

/**
 * How an import stands. `interrupted`: whoever did it is gone, killed or cut off; the same file goes on.
 */
export type ImportState =
  | "checking"
  | "running"
  | "stopping"
  | "stopped"
  | "interrupted"
  | "done"
  | "refused";

/** An import as everybody sees it who may import. */
export type ImportListed = {
  readonly id: string;
  readonly file: string;
  readonly bank: string;
  /** Null when nobody has the identifier any more. */
  readonly actor: string | null;
  /** Begun from the command line. */
  readonly byOperator: boolean;
  /** ISO date and time when its last run began. */
  readonly at: string;
  readonly state: ImportState;
  /** Units of the file; null until it has been read to its end. */
  readonly units: number | null;
  /** Units that are done: while it runs, also those under way. */
  readonly unitsRead: number;
  readonly bytes: number;
  /** Bytes that have been read, while the file is checked. */
  readonly bytesRead: number;
  readonly added: number;
  readonly duplicates: number;
  readonly findings: number;
  readonly fault: { readonly code: string; readonly line: number } | null;
  /** Whether it is under way and this person may stop it. */
  readonly mayStop: boolean;
};

/** A page of the imports, newest first; `next` is what the page after it is asked for with. */
export type ImportPage = {
  readonly imports: readonly ImportListed[];
  readonly next: string | null;
};
