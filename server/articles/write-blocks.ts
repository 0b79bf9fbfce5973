import { v7 as uuid } from "uuid";
import { canonicalJson, hashContent, hashText } from "@/core/article/content-hash";
import { plainText } from "@/core/article/inline";
import type { SegmentedBlock, SegmentPart } from "@/core/article/segmented-block";
import type { Language } from "@/core/language/language";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** A segment with the identity under which it is stored. */
export type PlacedSegment = SegmentPart & {
  readonly id: string;
  readonly unitId: string;
  /** Order within the article, from 0. */
  readonly position: number;
};

/** A block with the identities under which it is stored. */
export type PlacedBlock = Omit<SegmentedBlock, "segments"> & {
  readonly id: string;
  readonly segments: readonly PlacedSegment[];
};

/** Gives blocks and segments their identities: new ones, or what `idOf` says by position. */
export function placeBlocks(
  blocks: readonly SegmentedBlock[],
  idOf: (position: number) => string = () => uuid(),
): readonly PlacedBlock[] {
  let position = 0;
  return blocks.map((block) => {
    const id = uuid();
    const segments = block.segments.map((part) => {
      const placed = { ...part, id: idOf(position), unitId: id, position };
      position += 1;
      return placed;
    });
    return { ...block, id, segments };
  });
}

/** Writes the units of an article in one statement. */
export async function writeUnits(
  tx: Transaction,
  articleId: string,
  blocks: readonly PlacedBlock[],
): Promise<void> {
  await tx.unit.createMany({
    data: blocks.map(({ id, kind, codes, marker }, position) => ({
      id,
      articleId,
      position,
      kind,
      codes: codes as unknown as Prisma.InputJsonValue,
      marker: marker ?? null,
    })),
  });
}

/** Writes new segments and their untranslated rows, in two statements whatever the number. */
export async function writeSegments(
  tx: Transaction,
  articleId: string,
  targets: readonly Language[],
  sourceVersion: number,
  segments: readonly PlacedSegment[],
): Promise<void> {
  await tx.segment.createMany({
    data: segments.map((segment) => ({
      ...segmentColumns(segment),
      id: segment.id,
      articleId,
      sourceVersion,
    })),
  });
  await tx.translation.createMany({
    data: segments.flatMap(({ id }) =>
      targets.map((language) => ({
        articleId,
        segmentId: id,
        language,
        sha256: EMPTY_HASH,
        sourceVersion,
      })),
    ),
  });
}

const EMPTY_HASH = hashContent([]);

/** Columns of a segment that come from its text and place. */
export function segmentColumns({ content, gapAfter, unitId, position }: PlacedSegment) {
  return {
    unitId,
    position,
    content: content as unknown as Prisma.InputJsonValue,
    plain: plainText(content),
    sha256: hashContent(content),
    gapAfter,
  };
}

/** Keeps the source as it is now, with the identity of each segment, for ever. */
export async function writeSourceVersion(
  tx: Transaction,
  articleId: string,
  blocks: readonly PlacedBlock[],
  version: {
    readonly number: number;
    readonly minor: boolean;
    readonly note: string | null;
    readonly byId: string;
  },
): Promise<void> {
  const { number, minor, note, byId } = version;
  await tx.sourceVersion.create({
    data: {
      articleId,
      number,
      minor,
      note,
      blocks: blocks as unknown as Prisma.InputJsonValue,
      sha256: hashText(canonicalJson(blocks)),
      createdById: byId,
    },
  });
}
