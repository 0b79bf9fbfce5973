import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { StaffMember, StaffPage } from "@/core/workflow/people-view";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/** What the list of people may be narrowed to. */
export type StaffFilter = {
  /** Part of a name, a login or an e-mail address. */
  readonly text?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** From 1. */
  readonly page?: number | undefined;
};

const PAGE_SIZE = 50;

/** Everybody with an account, by name, with roles and last sign of life. @throws AppError `not-allowed`. */
export async function readStaff(actor: Actor, filter: StaffFilter = {}): Promise<StaffPage> {
  if (!may(actor, "people.manage")) throw new AppError("not-allowed");
  const where = toWhere(filter);
  const page = Math.max(1, filter.page ?? 1);
  const [rows, total] = await Promise.all([
    database().person.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      include: staffParts,
    }),
    database().person.count({ where }),
  ]);
  return { people: rows.map(toMember), total, page, pageCount: Math.ceil(total / PAGE_SIZE) };
}

const staffParts = {
  roles: { orderBy: [{ role: "asc" }, { language: "asc" }] },
  sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
  _count: { select: { accounts: true } },
} as const satisfies Prisma.PersonInclude;

type StaffRow = Prisma.PersonGetPayload<{ include: typeof staffParts }>;

function toWhere({ text, disabled }: StaffFilter): Prisma.PersonWhereInput {
  const contains = { contains: text?.trim() ?? "", mode: "insensitive" as const };
  return {
    ...(text?.trim() && { OR: [{ name: contains }, { login: contains }, { email: contains }] }),
    ...(disabled !== undefined && { disabledAt: disabled ? { not: null } : null }),
  };
}

function toMember(row: StaffRow): StaffMember {
  const hasProvider = row._count.accounts > 0;
  const isInvited = row.passwordHash === null && !hasProvider;
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    email: row.email,
    roles: row.roles.map(({ role, language }) => ({ role, language }) as StaffMember["roles"][0]),
    state: row.disabledAt ? "disabled" : isInvited ? "invited" : "active",
    hasProvider,
    lastSeenAt: row.sessions[0]?.lastSeenAt.getTime() ?? null,
  };
}
