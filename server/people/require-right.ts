import { AppError } from "@/core/errors";
import { type Action, type Actor, may } from "@/core/workflow/actor";
import { reloadActor } from "@/server/auth/load-actor";
import type { Transaction } from "@/server/db/transaction";

/**
 * The actor as the database knows it now, with the right to do the action: asked first in the
 * transaction of every administrative write.
 * @throws AppError `not-allowed`.
 */
export async function requireRight(tx: Transaction, actor: Actor, action: Action): Promise<Actor> {
  const present = await reloadActor(tx, actor);
  if (!present || !may(present, action)) throw new AppError("not-allowed");
  return present;
}
