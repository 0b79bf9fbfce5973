import { ifMatchVersion, route } from "@/server/http/route";
import { changeSettings, siteChangeSchema } from "@/server/settings/change-settings";

export const PUT = route(
  { needs: "settings.manage", body: siteChangeSchema },
  ({ actor, body, request }) =>
    changeSettings(actor, { key: "site", version: ifMatchVersion(request) }, body),
);
