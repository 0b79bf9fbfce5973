import type { CheckSettings } from "@/core/checks/settings";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { checkSettings } from "./house-settings";

/** The house's settings of the checks, for a screen that checks while somebody types. @throws AppError `not-allowed`. */
export async function readCheckSettings(actor: Actor): Promise<CheckSettings> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  return database().$transaction((tx) => checkSettings(tx));
}
