import { hashText } from "@/core/article/content-hash";
import type { Content } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import { type Finding, findingKey } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { matchUse } from "@/core/memory/inserted-match";
import type { Transaction } from "@/server/db/transaction";
import { findTermProblems } from "@/server/glossary/find-term-problems";
import { checkSettings } from "@/server/settings/house-settings";
import { userRules } from "@/server/settings/user-rules";
import type { LockedTranslation, NextText } from "./locked-translation";
import { storedCodes } from "./read-translation";

/** What the checks say of a text, with what people accepted taken into account. */
export type Judgement = {
  readonly findings: readonly (Finding & { readonly ignored: boolean })[];
  readonly openErrors: number;
  readonly openWarnings: number;
};

/** Hash of source and target text: an accepted finding holds only as long as both stand. */
export function judgedTextHash(sourceHash: string, targetHash: string): string {
  return hashText(`${sourceHash} ${targetHash}`);
}

/** Checks a text as it will be. An empty text has no findings: there is nothing to judge yet. */
export async function judgeText(
  tx: Transaction,
  row: LockedTranslation,
  next: NextText,
): Promise<Judgement> {
  if (next.plain.trim() === "") return { findings: [], openErrors: 0, openWarnings: 0 };
  const settings = await checkSettings(tx);
  const match = matchUse(next.match, next.sha256);
  const source = row.segment.content as unknown as Content;
  const found = checkSegment({
    source,
    target: next.content,
    codes: storedCodes(row.segment.unit.codes),
    sourceLanguage: row.article.sourceLanguage as Language,
    targetLanguage: row.language as Language,
    ...(match && { match }),
    wholeBlock: row.segment.unit._count.segments === 1,
    termFindings: await findTermProblems(tx, row, next),
    userRules: await userRules(tx),
    settings,
  });
  const accepted = await acceptedKeys(tx, row.id, judgedTextHash(row.segment.sha256, next.sha256));
  return toJudgement(found, accepted);
}

async function acceptedKeys(
  tx: Transaction,
  translationId: string,
  textHash: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.ignoredFinding.findMany({
    where: { translationId, textHash, revokedAt: null },
    select: { findingKey: true },
  });
  return new Set(rows.map(({ findingKey }) => findingKey));
}

function toJudgement(found: readonly Finding[], accepted: ReadonlySet<string>): Judgement {
  const findings = found.map((finding) => ({
    ...finding,
    ignored: accepted.has(findingKey(finding)),
  }));
  const open = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity && !finding.ignored).length;
  return { findings, openErrors: open("error"), openWarnings: open("warning") };
}

/** Replaces the stored findings of a translation. */
export async function storeJudgement(
  tx: Transaction,
  translationId: string,
  judgement: Judgement,
): Promise<void> {
  await tx.finding.deleteMany({ where: { translationId } });
  if (judgement.findings.length === 0) return;
  await tx.finding.createMany({
    data: judgement.findings.map((finding) => ({
      translationId,
      code: finding.code,
      severity: finding.severity,
      sourceStart: finding.source?.[0] ?? null,
      sourceEnd: finding.source?.[1] ?? null,
      targetStart: finding.target?.[0] ?? null,
      targetEnd: finding.target?.[1] ?? null,
      params: finding.params,
      ...(finding.fix && { fix: { span: [...finding.fix.span], text: finding.fix.text } }),
      ignored: finding.ignored,
    })),
  });
}
