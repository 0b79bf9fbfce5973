import { route } from "@/server/http/route";
import { changeOwnSettings, ownSettingsSchema } from "@/server/people/change-own-settings";

export const PATCH = route({ needs: "person", body: ownSettingsSchema }, ({ actor, body }) =>
  changeOwnSettings(actor, body),
);
