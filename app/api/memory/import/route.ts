import { z } from "zod";
import { route } from "@/server/http/route";
import { receiveTmx } from "@/server/memory/exchange/receive-tmx";

const query = z.strictObject({
  name: z.string().min(1).max(255),
  bank: z.string().trim().min(1).max(100),
  dryRun: z.enum(["true", "false"]).optional(),
  unreviewed: z.enum(["true", "false"]).optional(),
});

/** Takes the file as the request's body and answers with a line of JSON per step. */
export const POST = route(
  { needs: "memory.import", query, file: "stream", limit: "upload" },
  async ({ actor, request, query: { name, bank, dryRun, unreviewed } }) =>
    receiveTmx(actor, request, {
      fileName: name,
      bank,
      dryRun: dryRun === "true",
      provenance: unreviewed === "true" ? "unreviewed" : "approved",
    }),
);
