import { z } from "zod";
import { exportGlossary } from "@/server/glossary/export-glossary";
import { route } from "@/server/http/route";

const query = z.strictObject({
  format: z.enum(["csv", "tsv", "tbx"]),
  approved: z.enum(["yes", "no"]).default("no"),
});

const TYPES = {
  csv: "text/csv; charset=utf-8",
  tsv: "text/tab-separated-values; charset=utf-8",
  tbx: "application/x-tbx+xml; charset=utf-8",
} as const;

export const GET = route({ needs: "glossary.export", query }, async ({ actor, query }) => {
  const text = await exportGlossary(actor, query.format, query.approved === "yes");
  return new Response(text, {
    headers: {
      "content-type": TYPES[query.format],
      "content-disposition": `attachment; filename="glossary.${query.format}"`,
      "cache-control": "no-store",
    },
  });
});
