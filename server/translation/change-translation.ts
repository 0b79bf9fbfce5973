import { canonicalJson, hashContent, hashText } from "@/core/article/content-hash";
import { type Content, normalizeContent, plainText } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import { type Action, type Actor, may } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import {
  type Change,
  type ChangePlan,
  planChange,
  type TranslationFacts,
  type TranslationState,
} from "@/core/workflow/translation-state";
import { gateContent } from "@/server/articles/gate-content";
import { type AuditAction, recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import { Prisma, type TranslationEvent } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { keepMemory } from "@/server/memory/keep-memory";
import { appendEvent } from "./append-event";
import { type Judgement, judgeText, storeJudgement } from "./judge-text";
import {
  type LockedTranslation,
  lockTranslation,
  type NextText,
  standingText,
} from "./locked-translation";
import {
  namesOf,
  peopleOf,
  storedCodes,
  type TranslationRow,
  toTranslationView,
  viewTranslation,
} from "./read-translation";
import { refuseConflict } from "./refuse-conflict";

/**
 * The one way in which a translation changes: lock the row, answer a repeated request with its
 * first answer, read the rights again, compare versions, plan, write event and row and audit, all
 * in one transaction. Acknowledged means committed.
 */

/** A request to change one translation. */
export type ChangeRequest = {
  readonly translationId: string;
  /** The version the sender looked at. */
  readonly baseVersion: number;
  /** Unique per act of a person; a repeated one gets the first answer. */
  readonly idemKey: string;
};

/** What differs between saving, confirming, approving and the rest. */
export type ChangeKind = {
  readonly kind: Change["kind"] | "accept" | "propagate" | "pretranslate" | "restore";
  readonly action: Action;
  readonly audit: AuditAction;
  /** New text; null leaves it. */
  readonly content: Content | null;
  /** Source version that the sender saw; null when the act does not depend on it. */
  readonly sourceVersion: number | null;
  readonly origin?: string;
  /** The match that gave the text; null for none; without it that of the text before stays. */
  readonly match?: InsertedMatch | null;
  readonly data?: Prisma.InputJsonObject;
  toChange(next: ChangeFacts): Change;
  /** Extra columns of the row. */
  columns?(plan: ChangePlan): Prisma.TranslationUncheckedUpdateInput;
  /** More refusals, asked inside the transaction; tells whether a four-eyes override is in force. */
  guard?(tx: Transaction, actor: Actor, row: LockedTranslation): Promise<boolean>;
};

/** What a kind of change is told to make its `Change` from. */
export type ChangeFacts = {
  readonly textChanged: boolean;
  readonly hasText: boolean;
  readonly actorId: string;
  readonly override: boolean;
};

/**
 * Carries out a change.
 * @throws AppError `not-found`, `not-allowed`, `key-reused`, `version-conflict` (details: Conflict),
 * `source-changed`, and the refusals of `planChange`.
 */
export async function changeTranslation(
  actor: Actor,
  request: ChangeRequest,
  kind: ChangeKind,
): Promise<ChangeAnswer> {
  return database().$transaction((tx) => changeInTransaction(tx, actor, request, kind));
}

/** The same inside a transaction that already runs, for acts on many translations. */
export async function changeInTransaction(
  tx: Transaction,
  actor: Actor,
  request: ChangeRequest,
  kind: ChangeKind,
): Promise<ChangeAnswer> {
  const row = await lockTranslation(tx, request.translationId);
  const requestHash = hashText(
    canonicalJson({
      id: row.id,
      kind: kind.kind,
      base: request.baseVersion,
      content: kind.content,
      data: eventData(kind),
    }),
  );
  const earlier = await findEarlier(tx, actor, request.idemKey);
  if (earlier) return replay(tx, earlier, requestHash);
  const present = await reloadActor(tx, actor);
  if (!present) throw new AppError("session-ended");
  const subject = { language: row.language as Language, state: row.state as TranslationState };
  if (!may(present, kind.action, subject)) throw new AppError("not-allowed");
  if (row.version !== request.baseVersion) await refuseConflict(tx, row, request.baseVersion);
  if (row.segment.removedAt) throw new AppError("not-found");
  const override = (await kind.guard?.(tx, present, row)) ?? false;
  const next = nextText(row, kind);
  if (changesNothing(row, kind, next))
    return { translation: await viewTranslation(tx, row.id), replayed: true };
  const judgement = await judgeText(tx, row, next);
  const change = kind.toChange({
    textChanged: next.sha256 !== row.sha256,
    hasText: next.plain.trim() !== "",
    actorId: present.personId,
    override,
  });
  const plan = plannedOrRefused(row, kind, change, judgement);
  const all = { request, requestHash, kind, next, plan, judgement, override };
  const written = await write(tx, present, row, all);
  await keepMemory(tx, present, row, next.content, plan.state);
  // Seen as it was written: reading it again would be four more statements of every save.
  const itself = new Map([[present.personId, present.name]]);
  const names = await namesOf(tx, peopleOf(written), itself);
  return { translation: toTranslationView(written, names), replayed: false };
}

/** A save of the very text that stands there needs no event. */
function changesNothing(row: LockedTranslation, kind: ChangeKind, next: NextText): boolean {
  const sameSource = kind.sourceVersion === null || kind.sourceVersion === row.sourceVersion;
  return kind.kind === "save" && next.sha256 === row.sha256 && sameSource;
}

function findEarlier(
  tx: Transaction,
  actor: Actor,
  idemKey: string,
): Promise<TranslationEvent | null> {
  return tx.translationEvent.findUnique({
    where: { actorId_idemKey: { actorId: actor.personId, idemKey } },
  });
}

async function replay(
  tx: Transaction,
  earlier: TranslationEvent,
  requestHash: string,
): Promise<ChangeAnswer> {
  if (earlier.requestHash !== requestHash) throw new AppError("key-reused");
  return { translation: await viewTranslation(tx, earlier.translationId), replayed: true };
}

function nextText(row: LockedTranslation, kind: ChangeKind): NextText {
  const before = standingText(row);
  if (kind.content === null) return before;
  const gated = normalizeContent(gateContent(kind.content, storedCodes(row.segment.unit.codes)));
  const plain = plainText(gated);
  const sha256 = hashContent(gated);
  // An emptied field begins anew: what is written next came from no match.
  if (plain.trim() === "") return { content: gated, plain, sha256, match: null };
  const match = kind.match === undefined ? before.match : kind.match;
  // The gate may have tidied the text that was put in; it is unedited all the same.
  const asItCame = match !== null && match.sha256 === hashContent(kind.content);
  return { content: gated, plain, sha256, match: asItCame ? { ...match, sha256 } : match };
}

/** What the event says beside the text: the match that was put in, and what the kind has to tell. */
function eventData({ data, match }: ChangeKind): Prisma.InputJsonObject {
  return { ...data, ...(match && { match: { ...match } }) };
}

function plannedOrRefused(
  row: LockedTranslation,
  kind: ChangeKind,
  change: Change,
  judgement: Judgement,
): ChangePlan {
  const { sourceVersion } = kind;
  const facts: TranslationFacts = {
    state: row.state as TranslationState,
    hasText: row.plain.trim() !== "",
    authorId: row.authorId,
    locked: row.locked,
    returned: row.returned !== null,
    sourceVersion: sourceVersion ?? row.sourceVersion,
    segmentSourceVersion: row.segment.sourceVersion,
    openErrors: judgement.openErrors,
  };
  const result = planChange(facts, change);
  if ("refused" in result) {
    throw new AppError(result.refused, {
      position: row.segment.position + 1,
      count: judgement.openErrors,
    });
  }
  return result.plan;
}

type Write = {
  readonly request: ChangeRequest;
  readonly requestHash: string;
  readonly kind: ChangeKind;
  readonly next: NextText;
  readonly plan: ChangePlan;
  readonly judgement: Judgement;
  readonly override: boolean;
};

async function write(
  tx: Transaction,
  actor: Actor,
  row: LockedTranslation,
  change: Write,
): Promise<TranslationRow> {
  const { request, requestHash, kind, next, plan, judgement } = change;
  const version = row.version + 1;
  const textChanged = next.sha256 !== row.sha256;
  const sourceVersion = kind.sourceVersion ?? row.sourceVersion;
  await appendEvent(tx, actor, row, {
    content: next.content,
    plain: next.plain,
    sha256: next.sha256,
    kind: kind.kind,
    stateAfter: plan.state,
    data: eventData(kind),
    idemKey: request.idemKey,
    requestHash,
    baseVersion: request.baseVersion,
    sourceVersion,
  });
  const [written] = await tx.translation.updateManyAndReturn({
    where: { id: row.id, version: request.baseVersion },
    data: {
      version,
      state: plan.state,
      sourceVersion,
      updatedAt: new Date(),
      openErrors: judgement.openErrors,
      openWarnings: judgement.openWarnings,
      ...(textChanged && {
        content: next.content as unknown as Prisma.InputJsonValue,
        plain: next.plain,
        sha256: next.sha256,
        authorId: actor.personId,
        origin: kind.origin ?? "human",
      }),
      insertedMatch: next.match === null ? Prisma.DbNull : { ...next.match },
      ...(plan.clearReturn && { returned: Prisma.DbNull }),
      ...(plan.approves && {
        approvedById: actor.personId,
        approvedVersion: version,
        approvedContent: next.content as unknown as Prisma.InputJsonValue,
      }),
      ...kind.columns?.(plan),
    },
  });
  if (!written) throw new AppError("version-conflict");
  const findings = await storeJudgement(tx, row.id, judgement);
  await recordAudit(tx, actor, {
    action: kind.audit,
    subjectType: "translation",
    subjectId: row.id,
    articleId: row.articleId,
    data: {
      version,
      language: row.language,
      ...(change.override && { override: true }),
      ...eventData(kind),
    },
  });
  return { ...written, findings, ignored: judgement.accepted };
}
