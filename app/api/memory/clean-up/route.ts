import { z } from "zod";
import { idSchema, route } from "@/server/http/route";
import { runCleanUp } from "@/server/memory/entries/clean-up";

const item = z.strictObject({ unitId: idSchema, version: z.number().int().min(1) });
const body = z.strictObject({ items: z.array(item).min(1).max(5_000) });

export const POST = route({ needs: "memory.edit", body, limit: "json" }, ({ actor, body }) =>
  runCleanUp(actor, body.items),
);
