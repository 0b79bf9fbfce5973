/** The wording that a mark over the source stands for, as the mark carries it. */
export type TermSubject = { readonly conceptId: string; readonly termId: string };

/** Writes a subject into the one string that a mark carries. */
export function subjectOf({ conceptId, termId }: TermSubject): string {
  return `${conceptId}/${termId}`;
}

/** Reads the subject of a mark; null for a mark without one. */
export function readSubject(value: string | undefined): TermSubject | null {
  const [conceptId, termId] = (value ?? "").split("/");
  return conceptId && termId ? { conceptId, termId } : null;
}
