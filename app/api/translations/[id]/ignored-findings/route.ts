import { z } from "zod";
import { idParam, route } from "@/server/http/route";
import { ignoreFinding } from "@/server/translation/ignore-finding";

const body = z.strictObject({ key: z.string().max(200), reason: z.string().max(1_000).nullable() });

export const POST = route({ needs: "finding.ignore", body }, ({ actor, params, body }) =>
  ignoreFinding(actor, idParam(params), body),
);
