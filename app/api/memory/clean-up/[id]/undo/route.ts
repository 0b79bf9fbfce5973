import { idParam, route } from "@/server/http/route";
import { undoCleanUp } from "@/server/memory/entries/clean-up";

export const POST = route({ needs: "memory.edit" }, async ({ actor, params }) => ({
  restored: await undoCleanUp(actor, idParam(params)),
}));
