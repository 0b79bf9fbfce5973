import { recordAudit } from "@/server/audit/record-audit";
import type { Person } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { spendToken } from "./person-token";

/**
 * Links a provider's identity to the person of an invitation, and uses the invitation up. Only an
 * invitation links: a link for a new password must not open a second way in.
 */
export async function linkInvited(
  tx: Transaction,
  identity: { readonly issuer: string; readonly subject: string },
  invitation: string,
): Promise<Person | null> {
  const waiting = await spendToken(tx, invitation);
  if (waiting?.purpose !== "invitation") return null;
  await tx.externalAccount.create({ data: { ...identity, personId: waiting.personId } });
  await recordAudit(
    tx,
    { personId: waiting.personId, sessionId: null },
    {
      action: "person.account-linked",
      subjectType: "person",
      subjectId: waiting.personId,
      data: { issuer: identity.issuer },
    },
  );
  return tx.person.findUnique({ where: { id: waiting.personId } });
}
