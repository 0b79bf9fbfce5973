import { type Finding, findingKey } from "@/core/checks/finding";
import { type CheckSettings, mayIgnore } from "@/core/checks/settings";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { TranslationView } from "@/core/workflow/article-view";
import { gateLine } from "@/server/articles/gate-content";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { findOverArticle, readApprovedFor } from "@/server/findings/over-article";
import { checkSettings } from "@/server/settings/house-settings";
import { judgeText, storeJudgement } from "./judge-text";
import { judgedTextHash } from "./judged-text-hash";
import { type LockedTranslation, lockTranslation, standingText } from "./locked-translation";
import { viewTranslation } from "./read-translation";

/** Which finding, by `findingKey`, and why it may stand; a null reason takes an earlier one back. */
export type IgnoreRequest = { readonly key: string; readonly reason: string | null };

/**
 * Accepts a finding with a reason, or takes that back. Holds for this very text only.
 * @throws AppError `reason-required`, `ignore-forbidden`, `not-allowed`, `not-found`.
 */
export async function ignoreFinding(
  actor: Actor,
  translationId: string,
  { key, reason }: IgnoreRequest,
): Promise<TranslationView> {
  const text = reason === null ? null : gateLine(reason).trim();
  if (text === "") throw new AppError("reason-required");
  return database().$transaction(async (tx) => {
    const row = await lockTranslation(tx, translationId);
    const present = await reloadActor(tx, actor);
    const language = row.language as Language;
    if (!present || !may(present, "finding.ignore", { language }))
      throw new AppError("not-allowed");
    const textHash = judgedTextHash(row.segment.sha256, row.sha256);
    await requireOpenFinding(tx, row, key);
    await tx.ignoredFinding.updateMany({
      where: { translationId, findingKey: key, textHash, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (text !== null) {
      await tx.ignoredFinding.create({
        data: { translationId, findingKey: key, textHash, reason: text, personId: actor.personId },
      });
    }
    await judgeAgain(tx, row);
    await recordAudit(tx, actor, {
      action: text === null ? "finding.unignored" : "finding.ignored",
      subjectType: "translation",
      subjectId: translationId,
      articleId: row.articleId,
      data: { key, ...(text !== null && { reason: text }) },
    });
    return viewTranslation(tx, translationId);
  });
}

async function requireOpenFinding(
  tx: Transaction,
  row: LockedTranslation,
  key: string,
): Promise<void> {
  const settings = await checkSettings(tx);
  const { findings } = await judgeText(tx, row, standingText(row));
  const finding =
    findings.find((one) => findingKey(one) === key) ?? (await overArticle(tx, row, key, settings));
  if (!finding) throw new AppError("not-found");
  if (!mayIgnore(finding.code, settings)) throw new AppError("ignore-forbidden");
}

/** The finding among those that show over the whole article. */
async function overArticle(
  tx: Transaction,
  { articleId, segmentId, language }: LockedTranslation,
  key: string,
  settings: CheckSettings,
): Promise<Finding | null> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const segments = await tx.segment.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: "asc" },
    include: { unit: true, translations: { where: { language }, include: { ignored: true } } },
  });
  const rows = segments.map((segment) => ({ ...segment, unitKind: segment.unit.kind }));
  const targetLanguage = language as Language;
  const approved = await readApprovedFor(tx, { ...article, targetLanguages: [language] }, rows);
  const found = findOverArticle(rows, {
    sourceLanguage: article.sourceLanguage as Language,
    targetLanguage,
    settings,
    approved: approved.get(targetLanguage) ?? [],
  });
  const isMeant = (one: (typeof found)[number]) =>
    one.row.id === segmentId && findingKey(one.finding) === key;
  return found.find(isMeant)?.finding ?? null;
}

async function judgeAgain(tx: Transaction, row: LockedTranslation): Promise<void> {
  const judgement = await judgeText(tx, row, standingText(row));
  await storeJudgement(tx, row.id, judgement);
  await tx.translation.update({
    where: { id: row.id },
    data: { openErrors: judgement.openErrors, openWarnings: judgement.openWarnings },
  });
}
