import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { AUDIT_ACTIONS } from "@/core/workflow/audit-action";
import type { AuditLine, AuditPage } from "@/core/workflow/people-view";
import { database } from "@/server/db/client";
import type { AuditEvent, Prisma } from "@/server/db/generated/client";

/** What the log may be narrowed to. */
export type AuditFilter = {
  /** An action, or its first part: "person" for all that happened to people. */
  readonly action?: string | undefined;
  readonly personId?: string | undefined;
  readonly articleId?: string | undefined;
  /** Place in the log: only what came before it. */
  readonly before?: string | undefined;
};

const PAGE_SIZE = 50;

/** A page of the log, newest first. @throws AppError `not-allowed`, `invalid-input`. */
export async function readAudit(actor: Actor, filter: AuditFilter = {}): Promise<AuditPage> {
  if (!may(actor, "audit.read")) throw new AppError("not-allowed");
  const rows = await database().auditEvent.findMany({
    where: toWhere(filter),
    orderBy: { seq: "desc" },
    take: PAGE_SIZE + 1,
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    lines: await toLines(page),
    next: rows.length > PAGE_SIZE && last ? String(last.seq) : null,
  };
}

function toWhere({
  action,
  personId,
  articleId,
  before,
}: AuditFilter): Prisma.AuditEventWhereInput {
  if (before !== undefined && !/^\d{1,18}$/.test(before))
    throw new AppError("invalid-input", { field: "before" });
  return {
    ...(action && { action: { in: [...actionsNamed(action)] } }),
    ...(personId && { actorId: personId }),
    ...(articleId && { articleId }),
    ...(before !== undefined && { seq: { lt: BigInt(before) } }),
  };
}

/** The actions of the closed list that a filter means: so that a rare one is found by index. */
function actionsNamed(action: string): readonly string[] {
  return AUDIT_ACTIONS.filter((one) => one === action || one.startsWith(`${action}.`));
}

async function toLines(rows: readonly AuditEvent[]): Promise<readonly AuditLine[]> {
  const subjects = rows.flatMap(({ subjectType, subjectId }) =>
    subjectType === "person" && subjectId ? [subjectId] : [],
  );
  const personIds = [...rows.flatMap(({ actorId }) => actorId ?? []), ...subjects];
  const articleIds = rows.flatMap(({ articleId }) => articleId ?? []);
  const [people, articles] = await Promise.all([
    database().person.findMany({
      where: { id: { in: personIds } },
      select: { id: true, name: true },
    }),
    database().article.findMany({
      where: { id: { in: articleIds } },
      select: { id: true, title: true },
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  return rows.map((row) => ({
    seq: String(row.seq),
    at: row.at.getTime(),
    actorId: row.actorId,
    actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
    action: row.action,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    subjectName: subjectName(row, names, titles),
    articleId: row.articleId,
    data: row.data as Record<string, unknown>,
  }));
}

function subjectName(
  { subjectType, subjectId, articleId }: AuditEvent,
  names: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): string | null {
  if (subjectType === "person") return names.get(subjectId ?? "") ?? null;
  if (articleId !== null) return titles.get(articleId) ?? null;
  return subjectType === "login" || subjectType === "setting" ? subjectId : null;
}
