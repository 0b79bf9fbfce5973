import { z } from "zod";
import { route } from "@/server/http/route";
import { addAligned } from "@/server/memory/align-texts";

const text = z.string().max(20_000);
const body = z.strictObject({
  bank: z.string().trim().min(1).max(100),
  approved: z.boolean(),
  rows: z
    .array(z.strictObject({ kk: text, ru: text, en: text }))
    .min(1)
    .max(3_000),
});

export const POST = route({ needs: "memory.import", body, limit: "article" }, ({ actor, body }) =>
  addAligned(actor, body),
);
