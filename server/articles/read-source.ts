import type { SegmentedBlock } from "@/core/article/segmented-block";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";
import type { PlacedBlock } from "./write-blocks";

/** A source version in the list of them. */
export type SourceVersionView = {
  readonly number: number;
  readonly minor: boolean;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
};

/** The source at a version, and the versions there are (newest first, at most 200). */
export type SourceView = {
  readonly version: number;
  readonly blocks: readonly SegmentedBlock[];
  /** Identity of each segment, in the order of the blocks. */
  readonly segmentIds: readonly (readonly string[])[];
  readonly versions: readonly SourceVersionView[];
};

/** The source of an article as it was at a version; the present one without a number. @throws AppError `not-allowed`, `not-found`. */
export async function readSource(
  actor: Actor,
  articleId: string,
  version?: number,
): Promise<SourceView> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const versions = await db.sourceVersion.findMany({
    where: { articleId },
    orderBy: { number: "desc" },
    take: 200,
    select: { number: true, minor: true, note: true, createdById: true, createdAt: true },
  });
  const number = version ?? versions[0]?.number ?? 0;
  const row = await db.sourceVersion.findUnique({
    where: { articleId_number: { articleId, number } },
  });
  if (!row) throw new AppError("not-found");
  const names = await namesOf(
    db,
    versions.map(({ createdById }) => createdById),
  );
  const placed = row.blocks as unknown as readonly PlacedBlock[];
  return {
    version: number,
    blocks: placed.map(({ kind, codes, marker, segments }) => ({
      kind,
      codes,
      ...(marker !== undefined && { marker }),
      segments: segments.map(({ content, gapAfter }) => ({ content, gapAfter })),
    })),
    segmentIds: placed.map(({ segments }) => segments.map(({ id }) => id)),
    versions: versions.map((one) => ({
      number: one.number,
      minor: one.minor,
      note: one.note,
      by: names.get(one.createdById) ?? "",
      at: one.createdAt.toISOString(),
    })),
  };
}
