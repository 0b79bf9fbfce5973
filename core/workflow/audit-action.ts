/**
 * Everything the audit log can tell: a closed list, so that the screen can name each entry in three
 * languages (locales, namespace "admin", actions.<action>) and filter by it.
 */
export const AUDIT_ACTIONS = [
  "session.started",
  "session.failed",
  "session.ended",
  "session.revoked",
  "person.created",
  "person.changed",
  "person.disabled",
  "person.enabled",
  "person.roles-changed",
  "person.password-changed",
  "person.link-issued",
  "person.account-linked",
  "override.granted",
  "override.revoked",
  "setting.changed",
  "article.created",
  "article.source-changed",
  "article.restructured",
  "article.assigned",
  "article.archived",
  "article.restored",
  "article.exported",
  "translation.saved",
  "translation.confirmed",
  "translation.approved",
  "translation.approved-override",
  "translation.returned",
  "translation.reopened",
  "translation.signed-off",
  "translation.locked",
  "translation.unlocked",
  "translation.propagated",
  "translation.pretranslated",
  "finding.ignored",
  "finding.unignored",
  "comment.written",
  "comment.edited",
  "comment.deleted",
  "comment.resolved",
  "comment.reopened",
  "release.scheduled",
  "release.published",
  "release.cancelled",
  "release.failed",
  "publication.withdrawn",
  "publication.restored",
  "concept.created",
  "concept.changed",
  "concept.approved",
  "concept.deleted",
  "concept.restored",
  "concept.merged",
  "glossary.imported",
  "glossary.exported",
  "memory.imported",
  "memory.exported",
  "memory.changed",
  "memory.deleted",
  "memory.restored",
  "memory.bank-changed",
] as const;

/** What an entry of the log tells. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Whether a string, from the log of another version for instance, is an action this one knows. */
export function isAuditAction(text: string): text is AuditAction {
  return (AUDIT_ACTIONS as readonly string[]).includes(text);
}
