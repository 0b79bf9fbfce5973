import { v7 as uuid } from "uuid";
import { hashText } from "@/core/article/content-hash";
import { plainText } from "@/core/article/inline";
import { ARTICLE_LIMITS, type SegmentedBlock } from "@/core/article/segmented-block";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { type AssignmentInput, writeAssignments } from "./assign-people";
import { gateContent, gateLine } from "./gate-content";
import { placeBlocks, writeSegments, writeSourceVersion, writeUnits } from "./write-blocks";

/** An article as the import screen hands it over. */
export type NewArticle = {
  readonly sourceLanguage: Language;
  readonly targetLanguages: readonly Language[];
  /** The day the article speaks of, YYYY-MM-DD. */
  readonly date: string;
  /** An ISO instant, or null. */
  readonly deadlineAt: string | null;
  readonly blocks: readonly SegmentedBlock[];
  readonly assignments: readonly AssignmentInput[];
};

/**
 * Makes an article with its units, segments and one untranslated row per segment and language. A
 * repeated request with one key answers with the article it made.
 * @throws AppError `not-allowed`, `text-empty`, `too-many-segments`, `invalid-input`, text refusals.
 */
export async function createArticle(
  actor: Actor,
  importKey: string,
  article: NewArticle,
): Promise<{ readonly id: string }> {
  const blocks = gateBlocks(article.blocks);
  const targets = [...new Set(article.targetLanguages)];
  if (targets.length === 0 || targets.includes(article.sourceLanguage)) {
    throw new AppError("invalid-input", { field: "targetLanguages" });
  }
  const key = hashText(`${actor.personId} ${importKey}`);
  // The same request that arrives while the first is still at work loses at the unique key.
  return createOnce(actor, key, { ...article, blocks, targetLanguages: targets }).catch(
    async (error: unknown) => (await madeBefore(database(), key)) ?? Promise.reject(error),
  );
}

async function madeBefore(
  client: Transaction,
  importKey: string,
): Promise<{ readonly id: string } | null> {
  return client.article.findUnique({ where: { importKey }, select: { id: true } });
}

function createOnce(
  actor: Actor,
  key: string,
  article: NewArticle,
): Promise<{ readonly id: string }> {
  const { blocks, targetLanguages: targets } = article;
  return database().$transaction(
    async (tx) => {
      const present = await reloadActor(tx, actor);
      if (!present || !may(present, "article.create")) throw new AppError("not-allowed");
      const earlier = await madeBefore(tx, key);
      if (earlier) return earlier;
      const id = uuid();
      await tx.article.create({
        data: {
          id,
          importKey: key,
          sourceLanguage: article.sourceLanguage,
          targetLanguages: [...targets],
          title: titleOf(blocks),
          date: new Date(`${article.date}T00:00:00Z`),
          deadlineAt: article.deadlineAt,
          createdById: actor.personId,
        },
      });
      const placed = placeBlocks(blocks);
      await writeUnits(tx, id, placed);
      await writeSegments(
        tx,
        id,
        targets,
        1,
        placed.flatMap(({ segments }) => segments),
      );
      const first = { number: 1, minor: false, note: null, byId: actor.personId };
      await writeSourceVersion(tx, id, placed, first);
      await writeAssignments(tx, id, targets, article.assignments);
      await recordAudit(tx, actor, {
        action: "article.created",
        subjectType: "article",
        subjectId: id,
        articleId: id,
        data: { blocks: blocks.length, targets },
      });
      return { id };
    },
    { timeout: 30_000 },
  );
}

/**
 * Blocks with every text through the gate and empty ones refused.
 * @throws AppError `text-empty`, `too-many-segments`, text refusals.
 */
export function gateBlocks(blocks: readonly SegmentedBlock[]): readonly SegmentedBlock[] {
  const count = blocks.reduce((sum, block) => sum + block.segments.length, 0);
  if (count > ARTICLE_LIMITS.segments || blocks.length > ARTICLE_LIMITS.blocks) {
    throw new AppError("too-many-segments", { limit: ARTICLE_LIMITS.segments, count });
  }
  if (count === 0) throw new AppError("text-empty");
  return blocks.map((block) => ({
    ...block,
    segments: block.segments.map(({ content, gapAfter }) => {
      const gated = gateContent(content, block.codes);
      if (plainText(gated).trim() === "") throw new AppError("text-empty");
      return { content: gated, gapAfter: gateLine(gapAfter) };
    }),
  }));
}

/** The headline's plain text, or the beginning of the first block where there is none. */
export function titleOf(blocks: readonly SegmentedBlock[]): string {
  const block = blocks.find(({ kind }) => kind === "headline") ?? blocks[0];
  const text = (block?.segments ?? [])
    .map((part) => plainText(part.content) + part.gapAfter)
    .join("");
  return [...text.trim()].slice(0, 300).join("");
}
