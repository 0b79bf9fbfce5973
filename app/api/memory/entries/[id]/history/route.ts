import { database } from "@/server/db/client";
import { idParam, route } from "@/server/http/route";
import { readEntryHistory } from "@/server/memory/entries/read-entry-history";
import { sqlOf } from "@/server/memory/index/sql";

export const GET = route({ needs: "memory.read" }, ({ actor, params }) =>
  readEntryHistory(sqlOf(database()), actor, idParam(params)),
);
