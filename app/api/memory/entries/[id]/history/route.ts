import { idParam, route } from "@/server/http/route";
import { readEntryHistory } from "@/server/memory/entries/read-entry-history";
import { memorySql } from "@/server/memory/index/sql";

export const GET = route({ needs: "memory.read" }, ({ actor, params }) =>
  readEntryHistory(memorySql(), actor, idParam(params)),
);
