import { v7 as uuid } from "uuid";
import { canonicalJson, hashContent, hashText } from "@/core/article/content-hash";
import { plainText } from "@/core/article/inline";
import { ARTICLE_LIMITS, type SegmentedBlock } from "@/core/article/segmented-block";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { type AssignmentInput, writeAssignments } from "./assign-people";
import { gateContent, gateLine } from "./gate-content";

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
  return database().$transaction(
    async (tx) => {
      const present = await reloadActor(tx, actor);
      if (!present || !may(present, "article.create")) throw new AppError("not-allowed");
      const earlier = await tx.article.findUnique({ where: { importKey: key } });
      if (earlier) return { id: earlier.id };
      const id = uuid();
      await tx.article.create({
        data: {
          id,
          importKey: key,
          sourceLanguage: article.sourceLanguage,
          targetLanguages: targets,
          title: titleOf(blocks),
          date: new Date(`${article.date}T00:00:00Z`),
          deadlineAt: article.deadlineAt,
          createdById: actor.personId,
        },
      });
      await writeBlocks(tx, id, targets, blocks);
      await writeSourceVersion(tx, id, {
        number: 1,
        blocks,
        minor: false,
        note: null,
        byId: actor.personId,
      });
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

/** Writes units, segments and untranslated rows, in three statements whatever the length. */
async function writeBlocks(
  tx: Transaction,
  articleId: string,
  targets: readonly Language[],
  blocks: readonly SegmentedBlock[],
): Promise<void> {
  const units = blocks.map((block, position) => ({
    ...unitData(block),
    id: uuid(),
    articleId,
    position,
  }));
  const segments = blocks
    .flatMap((block, index) =>
      block.segments.map((part) => ({ part, unitId: units[index]?.id ?? "" })),
    )
    .map(({ part, unitId }, position) => ({
      ...segmentData(part),
      id: uuid(),
      articleId,
      unitId,
      position,
    }));
  await tx.unit.createMany({ data: units });
  await tx.segment.createMany({ data: segments });
  await tx.translation.createMany({
    data: segments.flatMap((segment) =>
      targets.map((language) => untranslatedRow(articleId, segment.id, language, 1)),
    ),
  });
}

/** Columns of a unit that come from its block. */
export function unitData(block: SegmentedBlock) {
  return {
    kind: block.kind,
    codes: block.codes as unknown as Prisma.InputJsonValue,
    marker: block.marker ?? null,
  };
}

/** Columns of a segment that come from its text. */
export function segmentData({ content, gapAfter }: SegmentedBlock["segments"][number]) {
  return {
    content: content as unknown as Prisma.InputJsonValue,
    plain: plainText(content),
    sha256: hashContent(content),
    gapAfter,
  };
}

const EMPTY_HASH = hashContent([]);

/** The row of a segment that nobody has translated yet. */
export function untranslatedRow(
  articleId: string,
  segmentId: string,
  language: Language,
  sourceVersion: number,
) {
  return { articleId, segmentId, language, sha256: EMPTY_HASH, sourceVersion };
}

/** Keeps the source as it is now, for ever. */
export async function writeSourceVersion(
  tx: Transaction,
  articleId: string,
  version: {
    readonly number: number;
    readonly blocks: readonly SegmentedBlock[];
    readonly minor: boolean;
    readonly note: string | null;
    readonly byId: string;
  },
): Promise<void> {
  await tx.sourceVersion.create({
    data: {
      articleId,
      number: version.number,
      blocks: version.blocks as unknown as Prisma.InputJsonValue,
      sha256: hashText(canonicalJson(version.blocks)),
      minor: version.minor,
      note: version.note,
      createdById: version.byId,
    },
  });
}
