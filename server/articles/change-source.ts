import { v7 as uuid } from "uuid";
import { plainText, tagSignature } from "@/core/article/inline";
import type { SegmentedBlock } from "@/core/article/segmented-block";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { matchSegments, type SegmentMatch } from "@/core/segmentation/match-segments";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Article, Segment } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { gateBlocks, titleOf } from "./create-article";
import { gateLine } from "./gate-content";
import { reopenChanged } from "./reopen-changed";
import {
  type PlacedBlock,
  placeBlocks,
  segmentColumns,
  writeSegments,
  writeSourceVersion,
  writeUnits,
} from "./write-blocks";

/** A new state of the source. */
export type SourceChange = {
  readonly blocks: readonly SegmentedBlock[];
  /** The source version that the editor began from. */
  readonly baseVersion: number;
  /** Keeps translations and approvals of changed segments; needs a note. */
  readonly minor: boolean;
  readonly note: string;
  /** Only tells what would happen. */
  readonly dryRun: boolean;
};

/** What became, or would become, of the segments. */
export type SourceChangeAnswer = {
  readonly version: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
};

/**
 * Replaces the source text of an article. Unchanged segments keep text and approval, also when they
 * moved; changed ones reopen, unless the change is minor; nothing is deleted. Splitting and merging
 * segments is a source change like any other, and bringing back an earlier version undoes it.
 * @throws AppError `not-allowed`, `version-conflict`, `reason-required` for a minor change without
 * note, text refusals.
 */
export async function changeSource(
  actor: Actor,
  articleId: string,
  change: SourceChange,
): Promise<SourceChangeAnswer> {
  const blocks = gateBlocks(change.blocks);
  const note = gateLine(change.note).trim();
  if (change.minor && note === "") throw new AppError("reason-required");
  return database().$transaction(
    async (tx) => {
      const present = await reloadActor(tx, actor);
      if (!present || !may(present, "article.edit-source")) throw new AppError("not-allowed");
      const article = await lockArticle(tx, articleId, change.baseVersion);
      const olds = await tx.segment.findMany({
        where: { articleId, removedAt: null },
        orderBy: { position: "asc" },
      });
      const plan = planChange(olds, blocks);
      const answer = countMatches(plan.matches, article.sourceVersion + (change.dryRun ? 0 : 1));
      if (change.dryRun) return answer;
      await writeChange(tx, present, article, { ...plan, minor: change.minor, note });
      await recordAudit(tx, actor, {
        action: "article.source-changed",
        subjectType: "article",
        subjectId: articleId,
        articleId,
        data: { ...answer, minor: change.minor, note },
      });
      return answer;
    },
    { timeout: 60_000 },
  );
}

async function lockArticle(tx: Transaction, id: string, baseVersion: number): Promise<Article> {
  await tx.$queryRaw`select 1 from article where id = ${id}::uuid for update`;
  const article = await tx.article.findUnique({ where: { id } });
  if (!article || article.archivedAt) throw new AppError("not-found");
  if (article.sourceVersion !== baseVersion) {
    throw new AppError("version-conflict", { version: article.sourceVersion });
  }
  return article;
}

type Plan = {
  readonly matches: readonly SegmentMatch[];
  readonly placed: readonly PlacedBlock[];
};

function planChange(olds: readonly Segment[], blocks: readonly SegmentedBlock[]): Plan {
  const news = blocks.flatMap(({ segments }) => segments);
  const matches = matchSegments(
    olds.map(({ id, plain, content }) => ({
      id,
      text: plain,
      signature: tagSignature(content as never),
    })),
    news.map(({ content }) => ({ text: plainText(content), signature: tagSignature(content) })),
  );
  const kept = new Map(
    matches.flatMap(({ at, id }) => (at !== null && id !== null ? [[at, id] as const] : [])),
  );
  return { matches, placed: placeBlocks(blocks, (position) => kept.get(position) ?? uuid()) };
}

function countMatches(matches: readonly SegmentMatch[], version: number): SourceChangeAnswer {
  const count = (wanted: SegmentMatch["kind"]) =>
    matches.filter(({ kind }) => kind === wanted).length;
  return {
    version,
    unchanged: count("unchanged"),
    changed: count("changed"),
    added: count("added"),
    removed: count("removed"),
  };
}

async function writeChange(
  tx: Transaction,
  actor: Actor,
  article: Article,
  { matches, placed, minor, note }: Plan & { readonly minor: boolean; readonly note: string },
): Promise<void> {
  const number = article.sourceVersion + 1;
  const now = new Date();
  const segments = placed.flatMap((block) => block.segments);
  const kindAt = new Map(
    matches.flatMap(({ kind, at }) => (at === null ? [] : [[at, kind] as const])),
  );
  const ofKind = (kind: SegmentMatch["kind"]) =>
    segments.filter(({ position }) => kindAt.get(position) === kind);
  await tx.unit.updateMany({
    where: { articleId: article.id, removedAt: null },
    data: { removedAt: now },
  });
  await writeUnits(tx, article.id, placed);
  const removed = matches.flatMap(({ kind, id }) =>
    kind === "removed" && id !== null ? [id] : [],
  );
  await tx.segment.updateMany({ where: { id: { in: removed } }, data: { removedAt: now } });
  for (const segment of [...ofKind("unchanged"), ...ofKind("changed")]) {
    const isNew = kindAt.get(segment.position) === "changed" && !minor;
    await tx.segment.update({
      where: { id: segment.id },
      data: { ...segmentColumns(segment), ...(isNew && { sourceVersion: number }) },
    });
  }
  await writeSegments(
    tx,
    article.id,
    article.targetLanguages as Language[],
    number,
    ofKind("added"),
  );
  if (!minor)
    await reopenChanged(
      tx,
      actor,
      ofKind("changed").map(({ id }) => id),
      number,
    );
  await writeSourceVersion(tx, article.id, placed, {
    number,
    minor,
    note: note || null,
    byId: actor.personId,
  });
  await tx.article.update({
    where: { id: article.id },
    data: { sourceVersion: number, title: titleOf(placed), updatedAt: now },
  });
}
