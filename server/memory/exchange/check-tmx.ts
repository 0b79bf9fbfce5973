import type { TmxFault, TmxFinding, TmxHeader, TmxUnit } from "@/core/exchange/tmx/tmx";
import { primaryLanguage } from "@/core/memory/memory-text";
import { readTmxFile } from "./read-tmx-file";
import type { UnitSpool } from "./unit-spool";

/** Reads a whole TMX file without touching the database: the dry run, and the first half of an import. */

/** A finding with its number, from 1. */
export type NumberedFinding = TmxFinding & { readonly number: number };

/** What is in a file. */
export type TmxReport = {
  /** Why the file is refused as a whole; null when it can be imported. */
  readonly fault: TmxFault | null;
  readonly header: TmxHeader | null;
  readonly units: number;
  /** Texts by primary language subtag. */
  readonly languages: Readonly<Record<string, number>>;
  readonly findings: readonly NumberedFinding[];
  readonly bytes: number;
  /** SHA-256 of the file. */
  readonly hash: string;
};

/** Findings that are listed; further ones are only counted. */
const MAX_FINDINGS = 500;

/**
 * Checks a file. `afterPiece` gets the bytes read so far and may end the reading with false: then the report is of
 * what was read, and without a hash. `spool` gets the units.
 */
export async function checkTmx(
  path: string,
  afterPiece: (bytes: number) => Promise<boolean> = async () => true,
  spool: UnitSpool | null = null,
): Promise<TmxReport> {
  const findings: NumberedFinding[] = [];
  const languages: Record<string, number> = {};
  let header: TmxHeader | null = null;
  let units = 0;
  let more = 0;
  let piece: TmxUnit[] = [];
  const { fault, bytes, hash } = await readTmxFile(
    path,
    {
      onHeader: (read) => {
        header = read;
      },
      onUnit: (unit) => {
        units += 1;
        if (spool) piece.push(unit);
        for (const { tag } of unit.variants) {
          const language = primaryLanguage(tag);
          languages[language] = (languages[language] ?? 0) + 1;
        }
      },
      onFinding: (finding) => {
        if (findings.length < MAX_FINDINGS)
          findings.push({ ...finding, number: findings.length + 1 });
        else more += 1;
      },
    },
    async (read) => {
      await spool?.write({ units: piece, bytes: read });
      piece = [];
      return afterPiece(read);
    },
  );
  // A small file may come whole with its end.
  if (!fault) await spool?.write({ units: piece, bytes });
  if (more > 0)
    findings.push({
      code: "tmx-more",
      line: 0,
      params: { count: more },
      number: findings.length + 1,
    });
  return { fault, header, units, languages, findings, bytes, hash };
}
