import type { Span } from "@/core/checks/finding";
import type { Provenance } from "@/core/memory/match";
import type { CodedContent } from "@/core/memory/memory-text";

/** An entry of the memory as the list shows it: the page of server/memory/entries/read-entries.ts. */
export type MemoryEntry = {
  readonly unitId: string;
  readonly version: number;
  readonly bankName: string;
  readonly articleId: string | null;
  readonly articleTitle: string | null;
  readonly deleted: boolean;
  readonly texts: readonly {
    readonly language: string;
    readonly plain: string;
    readonly coded: CodedContent | null;
    readonly provenance: Provenance;
    readonly author: string | null;
    readonly approver: string | null;
    /** ISO date and time. */
    readonly at: string;
    /** Where the words that were searched stand (UTF-16). */
    readonly spans?: readonly Span[];
  }[];
};

/** The bank as a choice. */
export type BankChoice = { readonly id: string; readonly name: string };
