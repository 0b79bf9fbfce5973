/**
 * Which segments of two states of a source belong together, for showing what a new source version
 * changed. Segments keep their identity while they are unchanged or changed, so no text is compared.
 */

/** A segment of one state: its identity and its plain text. */
export type SourceLine = { readonly id: string; readonly text: string };

/** A segment in both states; an empty text means that it was not there. */
export type SourceChangeLine = {
  readonly id: string;
  readonly before: string;
  readonly after: string;
};

/**
 * The segments whose text differs, in the order of the later state; those taken out stand behind
 * the one that they followed.
 */
export function compareSources(
  before: readonly SourceLine[],
  after: readonly SourceLine[],
): readonly SourceChangeLine[] {
  const later = new Set(after.map(({ id }) => id));
  const earlier = new Map(before.map(({ id, text }) => [id, text]));
  const removedAfter = new Map<string | null, SourceLine[]>();
  let anchor: string | null = null;
  for (const line of before) {
    if (later.has(line.id)) anchor = line.id;
    else removedAfter.set(anchor, [...(removedAfter.get(anchor) ?? []), line]);
  }
  const removed = (id: string | null) =>
    (removedAfter.get(id) ?? []).map((line) => ({ id: line.id, before: line.text, after: "" }));
  return [
    ...removed(null),
    ...after.flatMap(({ id, text }) => {
      const old = earlier.get(id) ?? "";
      return [...(old === text ? [] : [{ id, before: old, after: text }]), ...removed(id)];
    }),
  ];
}
