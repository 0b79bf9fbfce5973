import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { readFindings } from "@/server/findings/read-findings";
import { writeFindingsCsv } from "@/server/findings/write-findings-csv";
import { idParam, route } from "@/server/http/route";
import { checkTitle, findingText } from "@/ui/findings/finding-text";
import { getT } from "@/ui/i18n/server";

/** `ui`: the language of the words of the report. */
const query = z.strictObject({ ui: languageSchema });

export const GET = route({ needs: "report.read", query }, async ({ actor, params, query }) => {
  const id = idParam(params);
  const [report, t, checks] = await Promise.all([
    readFindings(actor, id),
    getT(query.ui, "findings"),
    getT(query.ui, "checks"),
  ]);
  const csv = writeFindingsCsv(report.lines, {
    columns: t("csv.columns").split("|"),
    title: ({ finding }) => checkTitle(checks, finding.code),
    severity: ({ finding }) => checks(`severities.${finding.severity}`),
    message: ({ finding }) => findingText(checks, finding, query.ui),
  });
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="findings-${id.slice(-6)}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
