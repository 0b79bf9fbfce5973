import { z } from "zod";
import { AppError } from "@/core/errors";
import { invitationCookie } from "@/server/auth/invitation-cookie";
import { json } from "@/server/http/respond";
import { route } from "@/server/http/route";
import { readLink } from "@/server/people/redeem-link";

const body = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/) });

/** Keeps the invitation in the browser while the identity provider says who its owner is. */
export const POST = route({ needs: "nobody", body }, async ({ body }) => {
  const waiting = await readLink(body.token);
  if (waiting?.purpose !== "invitation") throw new AppError("token-invalid");
  return json(null, { headers: { "set-cookie": invitationCookie(body.token) } });
});
