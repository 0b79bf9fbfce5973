import { z } from "zod";
import { clientAddress } from "@/server/http/client-address";
import { route } from "@/server/http/route";
import { redeemLink } from "@/server/people/redeem-link";

const body = z.strictObject({ token: z.string().max(100), password: z.string().max(200) });

/** Opening a link changes nothing: mail scanners open links. Only this request uses it up. */
export const POST = route({ needs: "nobody", body }, ({ body, request }) =>
  redeemLink(body, clientAddress(request.headers)),
);
