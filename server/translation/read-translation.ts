import type { Content, InlineCode } from "@/core/article/inline";
import { type Finding, findingKey } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import type { TranslationFinding, TranslationView } from "@/core/workflow/article-view";
import type { ReturnNote, TranslationState } from "@/core/workflow/translation-state";
import type {
  Finding as FindingRow,
  IgnoredFinding,
  Translation,
} from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** Names of people by id, for views: `known` ones and, in one query, the rest. */
export async function namesOf(
  tx: Transaction,
  ids: Iterable<string | null | undefined>,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const given = [...ids].filter((id) => id !== null && id !== undefined);
  const wanted = [...new Set(given)].filter((id) => !known.has(id));
  if (wanted.length === 0) return known;
  const people = await tx.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map([...known, ...people.map(({ id, name }) => [id, name] as const)]);
}

/** What a view is made from. */
export const translationParts = {
  findings: true,
  ignored: { where: { revokedAt: null } },
} as const;

/** A row with its parts. */
export type TranslationRow = Translation & {
  readonly findings: readonly FindingRow[];
  readonly ignored: readonly IgnoredFinding[];
};

/** The people that a row names, for `namesOf`. */
export function peopleOf(row: TranslationRow): readonly (string | null)[] {
  const returned = row.returned as ReturnNote | null;
  return [
    row.authorId,
    row.approvedById,
    returned?.byId ?? null,
    ...row.ignored.map(({ personId }) => personId),
  ];
}

/** A row as the wire has it. */
export function toTranslationView(
  row: TranslationRow,
  names: ReadonlyMap<string, string>,
): TranslationView {
  const returned = row.returned as ReturnNote | null;
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    id: row.id,
    segmentId: row.segmentId,
    language: row.language as Language,
    content: row.content as unknown as Content,
    sha256: row.sha256,
    version: row.version,
    state: row.state as TranslationState,
    returned: returned && {
      category: returned.category,
      severity: returned.severity,
      reason: returned.reason,
      by: nameOf(returned.byId) ?? "",
      at: returned.at,
    },
    locked: row.locked,
    sourceVersion: row.sourceVersion,
    origin: row.origin,
    match: row.insertedMatch as InsertedMatch | null,
    authorId: row.authorId,
    author: nameOf(row.authorId),
    approvedBy: nameOf(row.approvedById),
    updatedAt: row.updatedAt.toISOString(),
    findings: row.findings.map((finding) => toFinding(finding, row.ignored, names)),
  };
}

function toFinding(
  row: FindingRow,
  ignored: readonly IgnoredFinding[],
  names: ReadonlyMap<string, string>,
): TranslationFinding {
  const finding: Finding = {
    code: row.code,
    severity: row.severity as Finding["severity"],
    source: toSpan(row.sourceStart, row.sourceEnd),
    target: toSpan(row.targetStart, row.targetEnd),
    params: row.params as Finding["params"],
    fix: row.fix as Finding["fix"],
  };
  const key = findingKey(finding);
  const accepted = row.ignored ? ignored.find(({ findingKey }) => findingKey === key) : undefined;
  return {
    ...finding,
    ignored: accepted
      ? {
          reason: accepted.reason,
          by: names.get(accepted.personId) ?? "",
          at: accepted.at.toISOString(),
        }
      : null,
  };
}

function toSpan(start: number | null, end: number | null): readonly [number, number] | null {
  return start === null || end === null ? null : [start, end];
}

/** The codes of a unit as stored. */
export function storedCodes(codes: unknown): readonly InlineCode[] {
  return codes as readonly InlineCode[];
}

/** One translation as the wire has it, read again inside the transaction that changed it. */
export async function viewTranslation(tx: Transaction, id: string): Promise<TranslationView> {
  const row = await tx.translation.findUniqueOrThrow({ where: { id }, include: translationParts });
  return toTranslationView(row, await namesOf(tx, peopleOf(row)));
}
