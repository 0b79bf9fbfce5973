import { z } from "zod";
import { exportGlossary, GLOSSARY_FORMATS } from "@/server/glossary/export-glossary";
import { route } from "@/server/http/route";

const query = z.strictObject({
  format: z.enum(GLOSSARY_FORMATS),
  approved: z.enum(["yes", "no"]).default("no"),
});

const TYPES = {
  csv: "text/csv; charset=utf-8",
  tsv: "text/tab-separated-values; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  tbx: "application/x-tbx+xml; charset=utf-8",
} as const;

export const GET = route({ needs: "glossary.export", query }, async ({ actor, query }) => {
  const file = await exportGlossary(actor, query.format, query.approved === "yes");
  return new Response(file, {
    headers: {
      "content-type": TYPES[query.format],
      "content-disposition": `attachment; filename="glossary.${query.format}"`,
      "cache-control": "no-store",
    },
  });
});
