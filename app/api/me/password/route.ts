import { z } from "zod";
import { clientAddress } from "@/server/http/client-address";
import { route } from "@/server/http/route";
import { changeOwnPassword } from "@/server/people/change-own-password";

const body = z.strictObject({ current: z.string().max(200), next: z.string().max(200) });

export const PUT = route({ needs: "person", body }, ({ actor, body, request }) =>
  changeOwnPassword(actor, body, clientAddress(request.headers)),
);
