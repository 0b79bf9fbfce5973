import { idParam, route } from "@/server/http/route";
import { bankSettings, changeBank } from "@/server/memory/manage-banks";

export const PUT = route(
  { needs: "memory.manage-banks", body: bankSettings },
  ({ actor, params, body }) => changeBank(actor, idParam(params), body),
);
