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

/** What desks call the columns, and what the screens call them in Kazakh, Russian and English. */
const NAMES: ReadonlyMap<string, LongColumn> = new Map<string, LongColumn>([
  ["ұғым коды", "concept_id"],
  ["код понятия", "concept_id"],
  ["түрі", "kind"],
  ["вид", "kind"],
  ["ұғым мәртебесі", "concept_status"],
  ["статус понятия", "concept_status"],
  ["ел", "country"],
  ["страна", "country"],
  ["сала", "domain"],
  ["область", "domain"],
  ["анықтамасы", "definition"],
  ["определение", "definition"],
  ["ескертпе", "concept_note"],
  ["примечание", "concept_note"],
  ["note", "concept_note"],
  ["дереккөз", "source"],
  ["источник", "source"],
  ["тіл", "language"],
  ["язык", "language"],
  ["термин", "term"],
  ["термин түрі", "type"],
  ["форма", "type"],
  ["form", "type"],
  ["мәртебесі", "status"],
  ["статус", "status"],
  ["бас әріп маңызды", "case_sensitive"],
  ["регистр важен", "case_sensitive"],
  ["capitals matter", "case_sensitive"],
  ["дәл осы тұлғада", "exact_form"],
  ["точная форма", "exact_form"],
  ["тегі", "gender"],
  ["род", "gender"],
  ["септелмейді", "indeclinable"],
  ["не склоняется", "indeclinable"],
  ["қолданыста, бастап", "valid_from"],
  ["действует с", "valid_from"],
  ["in force from", "valid_from"],
  ["қолданыста, дейін", "valid_to"],
  ["действует по", "valid_to"],
  ["in force until", "valid_to"],
  ["терминге ескертпе", "term_note"],
  ["примечание к термину", "term_note"],
  ["note on the term", "term_note"],
  ["лауазым коды", "office_id"],
  ["код должности", "office_id"],
  ["лауазым", "office"],
  ["должность", "office"],
  ["лауазымда, бастап", "held_from"],
  ["в должности с", "held_from"],
  ["in office from", "held_from"],
  ["лауазымда, дейін", "held_to"],
  ["в должности по", "held_to"],
  ["in office until", "held_to"],
  ["лауазым дереккөзі", "held_source"],
  ["источник о должности", "held_source"],
  ["source on the office", "held_source"],
  ["lang", "language"],
  ["тiл", "language"],
  ["атау", "term"],
  ["лауазымы", "office"],
]);

/** The column of the long form that a header cell names; undefined for others. Capitals, ё, hyphens and underscores make no difference. */
export function longColumnOf(header: string): LongColumn | undefined {
  const name = header
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\s_-]+/gu, " ");
  return NAMES.get(name) ?? LONG_COLUMNS.find((column) => column.replaceAll("_", " ") === name);
}
