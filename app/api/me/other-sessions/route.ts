import { route } from "@/server/http/route";
import { revokeOtherSessions } from "@/server/people/revoke-session";

export const DELETE = route({ needs: "person" }, ({ actor }) => revokeOtherSessions(actor));
