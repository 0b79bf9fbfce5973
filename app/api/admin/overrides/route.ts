import { z } from "zod";
import { idSchema, route } from "@/server/http/route";
import { grantOverride, OVERRIDE_HOURS } from "@/server/people/grant-override";

const body = z.strictObject({
  personId: idSchema,
  reason: z.string().max(500),
  hours: z.number().int().min(1).max(OVERRIDE_HOURS),
});

export const POST = route({ needs: "override.grant", body }, ({ actor, body }) =>
  grantOverride(actor, body),
);
