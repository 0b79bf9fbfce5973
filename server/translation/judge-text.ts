import type { Content } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import { type Finding, findingKey } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { matchUse } from "@/core/memory/inserted-match";
import type { Finding as FindingRow, IgnoredFinding } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { findTermProblems } from "@/server/glossary/find-term-problems";
import { judgingSettings } from "@/server/settings/judging-settings";
import { judgedTextHash } from "./judged-text-hash";
import type { LockedTranslation, NextText } from "./locked-translation";
import { storedCodes } from "./read-translation";

/** What the checks say of a text, with what people accepted taken into account. */
export type Judgement = {
  readonly findings: readonly (Finding & { readonly ignored: boolean })[];
  readonly openErrors: number;
  readonly openWarnings: number;
  /** What people accepted of this translation, for this text or an earlier one. */
  readonly accepted: readonly IgnoredFinding[];
};

/** Checks a text as it will be. An empty text has no findings: there is nothing to judge yet. */
export async function judgeText(
  tx: Transaction,
  row: LockedTranslation,
  next: NextText,
): Promise<Judgement> {
  const accepted = await tx.ignoredFinding.findMany({
    where: { translationId: row.id, revokedAt: null },
  });
  if (next.plain.trim() === "") return toJudgement([], accepted, "");
  const { settings, rules } = await judgingSettings(tx);
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
    userRules: rules,
    settings,
  });
  return toJudgement(found, accepted, judgedTextHash(row.segment.sha256, next.sha256));
}

function toJudgement(
  found: readonly Finding[],
  accepted: readonly IgnoredFinding[],
  textHash: string,
): Judgement {
  const holding = accepted.filter((one) => one.textHash === textHash);
  const keys = new Set(holding.map((one) => one.findingKey));
  const findings = found.map((finding) => ({
    ...finding,
    ignored: keys.has(findingKey(finding)),
  }));
  const open = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity && !finding.ignored).length;
  return { findings, openErrors: open("error"), openWarnings: open("warning"), accepted };
}

/** Replaces the stored findings of a translation; answers with the new rows. */
export async function storeJudgement(
  tx: Transaction,
  translationId: string,
  judgement: Judgement,
): Promise<readonly FindingRow[]> {
  await tx.finding.deleteMany({ where: { translationId } });
  if (judgement.findings.length === 0) return [];
  return tx.finding.createManyAndReturn({
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
