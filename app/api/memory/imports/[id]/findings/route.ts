import { idParam, route } from "@/server/http/route";
import { readImportFindings } from "@/server/memory/exchange/read-imports";
import { memorySql } from "@/server/memory/index/sql";

export const GET = route({ needs: "memory.import" }, ({ actor, params }) =>
  readImportFindings(memorySql(), actor, idParam(params)),
);
