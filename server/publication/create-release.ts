import { v7 as uuid } from "uuid";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { gateLine } from "@/server/articles/gate-content";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Release } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { enqueue } from "@/server/jobs/queue";
import { publishRelease } from "./publish-release";
import { SCHEDULED_RELEASE } from "./scheduled-release-job";

/** What the editor decides. */
export type NewRelease = {
  readonly languages: readonly Language[];
  /** An ISO instant in the future for an embargo; null for now. */
  readonly scheduledFor: string | null;
  /** What readers are told of a correction, per language; needed where a version is out already. */
  readonly notices: { readonly [language in Language]?: string | undefined };
};

/** What became of it. */
export type ReleaseAnswer = { readonly id: string; readonly state: string };

/** Longest correction notice, in UTF-16 units. */
export const NOTICE_LENGTH = 1_000;

/**
 * Publishes the chosen languages as one act, or sets the time for it. A repeated request with one
 * key answers with the release it made.
 * @throws AppError `not-ready` (details: blockers per language), `reason-required` for a correction
 * without notice, `nothing-to-publish`, `already-scheduled`, `time-passed`, `not-allowed`.
 */
export async function createRelease(
  actor: Actor,
  articleId: string,
  idemKey: string,
  wanted: NewRelease,
): Promise<ReleaseAnswer> {
  return database().$transaction(
    async (tx) => {
      const present = await reloadActor(tx, actor);
      if (!present || !may(present, "release.create")) throw new AppError("not-allowed");
      await tx.$queryRaw`select 1 from article where id = ${articleId}::uuid for update`;
      const earlier = await tx.release.findUnique({
        where: { createdById_idemKey: { createdById: actor.personId, idemKey } },
      });
      if (earlier) return answer(earlier);
      const release = await writeRelease(tx, actor, articleId, idemKey, wanted);
      if (release.scheduledFor === null) return answer(await publishRelease(tx, release));
      await schedule(tx, actor, release, release.scheduledFor);
      return answer(release);
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000 },
  );
}

async function writeRelease(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  idemKey: string,
  { languages, scheduledFor, notices }: NewRelease,
): Promise<Release> {
  const article = await tx.article.findUnique({ where: { id: articleId } });
  if (!article || article.archivedAt) throw new AppError("not-found");
  const known = [article.sourceLanguage, ...article.targetLanguages];
  const chosen = [...new Set(languages)];
  if (chosen.length === 0 || !chosen.every((language) => known.includes(language))) {
    throw new AppError("invalid-input", { field: "languages" });
  }
  const time = scheduledFor === null ? null : new Date(scheduledFor);
  if (time && time.getTime() <= Date.now()) throw new AppError("time-passed");
  const waiting = await tx.release.count({ where: { articleId, state: "scheduled" } });
  if (waiting > 0) throw new AppError("already-scheduled");
  const out = await tx.publication.findMany({ where: { articleId, language: { in: chosen } } });
  const told = Object.fromEntries(
    chosen.map((language) => [
      language,
      gateLine(notices[language] ?? "")
        .trim()
        .slice(0, NOTICE_LENGTH),
    ]),
  );
  const silent = out.find(({ language }) => told[language] === "");
  if (silent) throw new AppError("reason-required", { language: silent.language });
  const last = await tx.release.aggregate({ where: { articleId }, _max: { number: true } });
  return tx.release.create({
    data: {
      id: uuid(),
      articleId,
      number: (last._max.number ?? 0) + 1,
      languages: chosen,
      kind: out.length > 0 ? "correction" : "first",
      state: "scheduled",
      scheduledFor: time,
      notices: told,
      createdById: actor.personId,
      idemKey,
    },
  });
}

/** The job becomes visible with this very transaction, and acts at its time. */
async function schedule(
  tx: Transaction,
  actor: Actor,
  release: Release,
  time: Date,
): Promise<void> {
  const data = { releaseId: release.id };
  await enqueue(SCHEDULED_RELEASE, data, { startAfter: time, singletonKey: release.id }, tx);
  await recordAudit(tx, actor, {
    action: "release.scheduled",
    subjectType: "release",
    subjectId: release.id,
    articleId: release.articleId,
    data: { languages: release.languages, for: time.toISOString() },
  });
}

function answer({ id, state }: Release): ReleaseAnswer {
  return { id, state };
}
