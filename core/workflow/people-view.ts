/**
 * What the screens of administration and settings show of people, sessions, exceptions and the
 * audit log. Shapes only, shared by the use cases that read them and the components that draw them.
 */
import type { RoleGrant } from "./actor";

/** Whether a person can sign in: `invited` means that they never have. */
export type StaffState = "active" | "invited" | "disabled";

/** A person with an account. Times are milliseconds since 1970. */
export type StaffMember = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly RoleGrant[];
  readonly state: StaffState;
  /** Whether an account of the identity provider is linked. */
  readonly hasProvider: boolean;
  readonly lastSeenAt: number | null;
};

/** A page of the list of people; `page` counts from 1. */
export type StaffPage = {
  readonly people: readonly StaffMember[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
};

/** A session that may still be used. Times are milliseconds since 1970. */
export type SessionView = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly provider: string;
  /** The browser's own description, shortened to what people recognise; empty when it sent none. */
  readonly browser: string;
  readonly system: string;
  readonly address: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  /** Whether it is the session that asks. */
  readonly isOwn: boolean;
};

/** Permission to approve one's own text. Times are milliseconds since 1970. */
export type OverrideView = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly grantedByName: string;
  readonly reason: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly isInForce: boolean;
};

/** A line of the audit log. `seq` is its place in it, as a decimal number. */
export type AuditLine = {
  readonly seq: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** Name or title of what it was done to, where it has one. */
  readonly subjectName: string | null;
  readonly articleId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A page of the log, newest first; `next` goes into `before`. */
export type AuditPage = { readonly lines: readonly AuditLine[]; readonly next: string | null };
