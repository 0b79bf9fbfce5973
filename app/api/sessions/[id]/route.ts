import { idParam, route } from "@/server/http/route";
import { revokeSession } from "@/server/people/revoke-session";

/** One's own sessions, and with the right to manage people anybody's: the use case decides. */
export const DELETE = route({ needs: "person" }, ({ actor, params }) =>
  revokeSession(actor, idParam(params)),
);
