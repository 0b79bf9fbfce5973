/** What narrows the log, as its address has it; empty strings narrow nothing. */
export type AuditQuery = {
  readonly action: string;
  readonly person: string;
  readonly article: string;
};

/** The address of the log with these filters; `before` leads to older entries. */
export function auditHref(query: AuditQuery, before = ""): string {
  const given = Object.entries({ ...query, before }).filter(([, value]) => value !== "");
  return given.length === 0
    ? "/desk/admin/audit"
    : `/desk/admin/audit?${new URLSearchParams(given)}`;
}
