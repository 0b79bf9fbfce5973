import { idParam, ifMatchVersion, route } from "@/server/http/route";
import { restoreEntry } from "@/server/memory/entries/change-entry";

export const POST = route({ needs: "memory.edit" }, async ({ actor, params, request }) => ({
  version: await restoreEntry(actor, { unitId: idParam(params), version: ifMatchVersion(request) }),
}));
