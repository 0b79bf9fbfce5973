import { z } from "zod";
import { idParam, route } from "@/server/http/route";
import { archiveBank } from "@/server/memory/manage-banks";

const body = z.strictObject({ archived: z.boolean() });

export const PUT = route({ needs: "memory.manage-banks", body }, ({ actor, params, body }) =>
  archiveBank(actor, idParam(params), body.archived),
);
