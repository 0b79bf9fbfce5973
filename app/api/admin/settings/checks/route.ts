import { ifMatchVersion, route } from "@/server/http/route";
import { changeSettings, checksChangeSchema } from "@/server/settings/change-settings";

export const PUT = route(
  { needs: "settings.manage", body: checksChangeSchema },
  ({ actor, body, request }) =>
    changeSettings(actor, { key: "checks", version: ifMatchVersion(request) }, body),
);
