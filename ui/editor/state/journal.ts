/*
 * What can be taken back beyond the text in the open field: confirming, approving, returning,
 * replacing everywhere. A list with a place in it; a new act forgets what was taken back.
 */

/** An act that can be taken back and done again. */
export type JournalEntry = {
  /** What was done, already in the interface language. */
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** The acts so far; `next` is the index of the first one taken back. */
export type Journal = { readonly entries: readonly JournalEntry[]; readonly next: number };

export const EMPTY_JOURNAL: Journal = { entries: [], next: 0 };

const LONGEST = 200;

/** The journal with one more act. */
export function record(journal: Journal, entry: JournalEntry): Journal {
  const entries = [...journal.entries.slice(0, journal.next), entry].slice(-LONGEST);
  return { entries, next: entries.length };
}

/** The act to take back, and the journal after it; null when there is none. */
export function back(journal: Journal): { entry: JournalEntry; journal: Journal } | null {
  const entry = journal.entries[journal.next - 1];
  return entry ? { entry, journal: { ...journal, next: journal.next - 1 } } : null;
}

/** The act to do again, and the journal after it; null when there is none. */
export function forth(journal: Journal): { entry: JournalEntry; journal: Journal } | null {
  const entry = journal.entries[journal.next];
  return entry ? { entry, journal: { ...journal, next: journal.next + 1 } } : null;
}
