import { importGlossary, importQuerySchema } from "@/server/glossary/import-glossary";
import { readFileInThread } from "@/server/glossary/read-file-in-thread";
import { route } from "@/server/http/route";

/** The raw bytes of the file; first with `dryRun=yes` for the preview, then with `dryRun=no` and its `plan`. */
export const POST = route(
  { needs: "glossary.import", query: importQuerySchema, file: "bytes", limit: "file" },
  ({ actor, query, bytes }) =>
    importGlossary(
      actor,
      {
        name: query.name,
        bytes,
        dryRun: query.dryRun === "yes",
        approve: query.approve === "yes",
        update: query.update === "yes",
        ...(query.plan === undefined ? {} : { plan: query.plan }),
        ...(query.meanings === undefined ? {} : { meanings: query.meanings.split("|") }),
      },
      readFileInThread,
    ),
);
