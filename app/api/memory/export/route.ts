import { z } from "zod";
import { route } from "@/server/http/route";
import { sendTmx } from "@/server/memory/exchange/send-tmx";

const query = z.strictObject({
  bank: z.string().min(1).max(100).optional(),
  languages: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.string().regex(/^[a-z]{2,3}$/)).min(2))
    .optional(),
});

export const GET = route({ needs: "memory.export", query }, ({ actor, query }) =>
  sendTmx(actor, {
    ...(query.bank ? { banks: [query.bank] } : {}),
    ...(query.languages ? { languages: query.languages } : {}),
  }),
);
