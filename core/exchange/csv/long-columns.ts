/**
 * The columns of the long form of a glossary table, one wording per row, in the order in which they
 * are written. The last ones say which office a person held; such rows need no wording.
 */
export const LONG_COLUMNS = [
  "concept_id",
  "kind",
  "concept_status",
  "country",
  "domain",
  "definition",
  "concept_note",
  "source",
  "language",
  "term",
  "type",
  "status",
  "case_sensitive",
  "exact_form",
  "gender",
  "indeclinable",
  "valid_from",
  "valid_to",
  "term_note",
  "office_id",
  "office",
  "held_from",
  "held_to",
  "held_source",
] as const;

/** A column of the long form. */
export type LongColumn = (typeof LONG_COLUMNS)[number];
